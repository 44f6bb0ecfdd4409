/** The minutes as files, or the agenda before the meeting. */
import type { MeetingDetail } from '@/ipc/contract';
import { FilesStrip } from '@/parts/files';
import { useAsOf } from '@/state/clock';
import { renderMeeting } from '@/state/long';
import { useText } from '@/text/text';

export function ExportStrip({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useText();
  const { clock } = useAsOf();
  return (
    <FilesStrip
      label={t(meeting.state === 'held' ? 'screen-meeting-export' : 'screen-meeting-export-agenda')}
      hint={t('screen-meeting-export-hint')}
      chosen={['pdf', 'docx']}
      drawing={t('screen-meeting-drawing')}
      done={(count) => t('screen-meeting-written', { count })}
      write={(formats, language, onStep) =>
        renderMeeting({ meeting: meeting.id, clock, language, formats }, onStep)
      }
      onDone={onDone}
    />
  );
}
