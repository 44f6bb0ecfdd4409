/** Workbooks of what a screen shows, and the folder into which they went. */
import type { Workbook } from '@/ipc/contract';
import { core } from '@/ipc/ipc';

/** The name of the file; nothing if the user backed out. */
export const saveWorkbook = (workbook: Workbook, language: 'ja' | 'en'): Promise<string | null> =>
  core.saveWorkbook(workbook, language);

/** Opens the folder of what was written last. It may be gone by now; then nothing opens. */
export const revealWorkbook = (): Promise<void> => core.revealReport().catch(() => undefined);
