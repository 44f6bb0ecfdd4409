/** The pack as files. */
import type { HandoverPack } from '@/ipc/contract';
import { FilesStrip } from '@/parts/files';
import { useAsOf } from '@/state/clock';
import { renderHandover } from '@/state/long';
import { useText } from '@/text/text';

export function ExportStrip({ pack, onDone }: { pack: HandoverPack; onDone: () => void }) {
  const { t } = useText();
  const { clock } = useAsOf();
  return (
    <FilesStrip
      label={t('screen-handover-export')}
      hint={t('screen-handover-export-hint')}
      chosen={['pdf', 'docx', 'xlsx']}
      drawing={t('screen-handover-drawing')}
      done={(count) => t('screen-handover-written', { count })}
      write={(formats, language, onStep) =>
        renderHandover({ handover: pack.id, clock, language, formats }, onStep)
      }
      onDone={onDone}
    />
  );
}
