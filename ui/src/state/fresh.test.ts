/** The form of an id that screens give. */
import { expect, test } from 'vitest';
import { freshId } from './fresh';

test('a UUIDv7 in 22 signs, never the same twice', () => {
  const ids = Array.from({ length: 1_000 }, () => freshId(1_795_000_000_000));
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
  const bytes = [...atob(`${ids[0]?.replaceAll('-', '+').replaceAll('_', '/')}==`)].map((sign) =>
    sign.charCodeAt(0),
  );
  expect(bytes.length).toBe(16);
  expect(bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)).toBe(1_795_000_000_000);
  expect([(bytes[6] ?? 0) >> 4, (bytes[8] ?? 0) >> 6]).toEqual([7, 2]);
});
