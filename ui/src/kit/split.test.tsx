/** The bar between two panes, by keys and by pointer. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../test/render';
import { SplitPane } from './split';

function Subject() {
  const [share, setShare] = useState(60);
  return <SplitPane share={share} onShare={setShare} first={<p>左</p>} second={<p>右</p>} />;
}

test('arrow keys move it, Home and End reach its limits', async () => {
  render(<Subject />, { height: '300px' });
  const bar = find('[role=separator]');
  bar.focus();
  const now = () => Number(bar.getAttribute('aria-valuenow'));
  await userEvent.keyboard('{ArrowLeft}');
  expect(now()).toBe(58);
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(now()).toBe(80);
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect(now()).toBe(25);
  await settled();
  const [left, right] = [bar.previousElementSibling, bar.nextElementSibling].map(
    (pane) => pane?.getBoundingClientRect().width ?? 0,
  );
  expect((left ?? 0) / ((left ?? 0) + (right ?? 0))).toBeCloseTo(0.25, 2);
  expect(bar.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
});
