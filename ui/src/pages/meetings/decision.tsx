/**
 * 決定 with what it changes in the same act: the lead of a workstream from a day, and the days of its milestones. What
 * the decision says is the reason; all of it is one act with one undo.
 */
import type { Intent, MeetingDetail, MilestoneRow, Receipt, Remain } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { BeforeAfter } from '@/parts/before-after';
import { DayField } from '@/parts/day-field';
import { OrganisationField, WorkstreamField } from '@/parts/finder';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

/** Under which its draft waits, so that a line can begin it. */
export const decisionKey = (meeting: string): string => `decision:${meeting}`;

interface Deciding {
  /** Begun from a line of the minutes. */
  asked: boolean;
  decision: string;
  workstream: string | null;
  organisation: string | null;
  from: string | null;
  others: Remain;
  /** New days by milestone. */
  slips: Readonly<Record<string, string>>;
}

const remains: readonly Remain[] = ['leave', 'joint-lead', 'support'];

const transferOf = ({ workstream, organisation, from, others }: Deciding): Intent[] =>
  workstream && organisation && from
    ? [
        {
          intent: 'transfer-lead',
          workstream,
          organisation,
          from,
          others,
          settles: false,
          actions: true,
        },
      ]
    : [];

export function DecisionStrip({
  meeting,
  onDone,
}: {
  meeting: MeetingDetail;
  onDone: (receipt: Receipt | null) => void;
}) {
  const { t } = useText();
  const { today, clock } = useAsOf();
  const draft = useDraft<Deciding>(decisionKey(meeting.id), {
    asked: false,
    decision: '',
    workstream: null,
    organisation: null,
    from: today,
    others: 'leave',
    slips: {},
  });
  const { workstream, organisation } = draft.draft;
  const milestones = useAnswer(
    {
      query: 'milestones',
      filter: { workstream: workstream ?? '' },
      window: { offset: 0, limit: 50 },
      clock,
    },
    { enabled: workstream !== null },
  ).data?.items;
  return (
    <Strip
      label={t('screen-decision-take')}
      draft={draft}
      lacks={({ organisation: to, from, workstream: of }) => ({
        ...(to !== null && of === null ? { workstream: t('screen-decision-lacks-workstream') } : {}),
        ...(to !== null && from === null ? { from: t('screen-lacks-day') } : {}),
      })}
      intent={(given) => [
        {
          intent: 'take-decision',
          text: given.decision,
          meeting: meeting.id,
          ...(given.workstream ? { workstream: given.workstream } : {}),
        },
        ...transferOf(given),
        ...Object.entries(given.slips).map(
          ([milestone, to]): Intent => ({ intent: 'slip-milestone', milestone, to, reason: given.decision }),
        ),
      ]}
      said={t('screen-minute-decided')}
      places={{
        'assigned-already': 'organisation',
        'organisation-gone': 'organisation',
      }}
      onDone={onDone}
    >
      {({ of, set, draft: given }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('noun-decision')}
                {...of('decision', t('noun-decision'))}
                isRequired
                autoFocus
              />
            </div>
            <div className="strip-grow">
              <WorkstreamField
                except=""
                label={t('noun-workstream')}
                {...of('workstream')}
                onChange={(next) => set({ workstream: next, slips: {} })}
              />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField label={t('screen-decision-lead-to')} {...of('organisation')} />
            </div>
            {organisation !== null && (
              <>
                <div className="strip-day">
                  <DayField label={t('field-from')} {...of('from')} isRequired />
                </div>
                <Pick<Remain>
                  label={t('screen-transfer-others')}
                  options={remains.map((id) => ({ id, label: t(`screen-transfer-${id}`) }))}
                  value={given.others}
                  onChange={(others) => set({ others })}
                />
              </>
            )}
          </div>
          {transferOf(given).length > 0 && <BeforeAfter intents={transferOf(given)} />}
          {milestones && milestones.length > 0 && (
            <Slips milestones={milestones} slips={given.slips} onChange={(slips) => set({ slips })} />
          )}
        </>
      )}
    </Strip>
  );
}

interface SlipsProps {
  milestones: readonly MilestoneRow[];
  slips: Readonly<Record<string, string>>;
  onChange: (slips: Readonly<Record<string, string>>) => void;
}

/** The milestones of the workstream; where a day is written, that is what the decision makes of it. */
function Slips({ milestones, slips, onChange }: SlipsProps) {
  const { t, day } = useText();
  const name = useName();
  return (
    <fieldset className="decision-slips">
      <legend>{t('screen-decision-slips')}</legend>
      {milestones.map((one) => (
        <div key={one.id} className="strip-row">
          <div className="strip-day">
            <DayField
              label={name(one.title)}
              hint={t('screen-decision-slip-hint', { day: day(one.forecast) })}
              value={slips[one.id] ?? null}
              onChange={(to) => {
                const { [one.id]: _was, ...rest } = slips;
                onChange(to ? { ...rest, [one.id]: to } : rest);
              }}
            />
          </div>
        </div>
      ))}
    </fieldset>
  );
}
