/** What a screen shows, as an Excel file: where it goes is asked by the system, and what it is called is said. */
import { useState } from 'react';
import type { Workbook } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { notify } from '@/kit/toast';
import { revealWorkbook, saveWorkbook } from '@/state/workbook';
import { useText } from '@/text/text';

export function useSaveWorkbook(): {
  save: (workbook: Workbook) => void;
  isBusy: boolean;
  failure: Failure | null;
} {
  const { t, lang } = useText();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (workbook: Workbook) => {
    setBusy(true);
    setFailure(null);
    try {
      const name = await saveWorkbook(workbook, lang);
      if (name !== null)
        notify({
          message: t('screen-workbook-saved', { name }),
          action: { label: t('screen-report-reveal'), run: () => void revealWorkbook() },
        });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { save: (workbook) => void run(workbook), isBusy, failure };
}
