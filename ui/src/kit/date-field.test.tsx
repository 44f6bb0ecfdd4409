/** The day field holds text; the core reads it. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../test/render';
import { DateField, type DayReading } from './date-field';

function Subject({
  read,
  seen,
}: {
  read: (text: string) => Promise<DayReading>;
  seen: (day: string | null) => void;
}) {
  const [day, setDay] = useState<string | null>('2026-11-24');
  return (
    <DateField
      label="基準日"
      value={day}
      onChange={(next) => {
        seen(next);
        setDay(next);
      }}
      read={read}
    />
  );
}

test('shows the day in the chosen style with its weekday, and settles typed text on Enter', async () => {
  const read = vi.fn(async (): Promise<DayReading> => ({ day: '2026-04-01' }));
  const seen = vi.fn();
  render(<Subject read={read} seen={seen} />);
  expect(find('input')).toHaveProperty('value', '令和8年11月24日');
  expect(document.body.textContent).toContain('（火）');
  await userEvent.fill(find('input'), 'R8.4.1');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith('2026-04-01'));
  await settled();
  expect(read).toHaveBeenCalledExactlyOnceWith('R8.4.1');
  expect(find('input')).toHaveProperty('value', '令和8年4月1日');
});

test('says why text is no day, keeps the text, and keeps the old day', async () => {
  const seen = vi.fn();
  render(<Subject read={async () => ({ error: '2月30日という日はありません。' })} seen={seen} />);
  await userEvent.fill(find('input'), '2026-02-30');
  await userEvent.tab();
  await vi.waitFor(() => expect(document.body.textContent).toContain('2月30日という日はありません。'));
  expect(find('input')).toHaveProperty('value', '2026-02-30');
  expect(find('input').getAttribute('aria-invalid')).toBe('true');
  expect(seen).not.toHaveBeenCalled();
});

test('an answer to older text is not taken for the newer', async () => {
  const seen = vi.fn();
  let answer: (reading: DayReading) => void = () => undefined;
  render(<Subject read={() => new Promise((resolve) => (answer = resolve))} seen={seen} />);
  await userEvent.fill(find('input'), 'R8.4.1');
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(find('input'), 'R8.4.12');
  answer({ day: '2026-04-01' });
  await settled();
  expect(seen).not.toHaveBeenCalled();
  expect(find('input')).toHaveProperty('value', 'R8.4.12');
});

test('an empty field is no day', async () => {
  const seen = vi.fn();
  render(<Subject read={async () => ({ error: 'x' })} seen={seen} />);
  await userEvent.clear(find('input'));
  await userEvent.tab();
  await vi.waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith(null));
});
