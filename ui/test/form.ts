/** Filling in a form as a person does: fields by their names, Ctrl+Enter to record. */
import { page, userEvent } from 'vitest/browser';

export const type = (name: string | RegExp, words: string) =>
  page.getByRole('textbox', { name, exact: true }).fill(words);

export const record = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

/** Types into a field that narrows a list, and takes the first entry with those words. */
export async function choose(box: string | RegExp, words: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).fill(words);
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click();
}
