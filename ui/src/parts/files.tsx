/** What is drawn to files: in which language and forms, how far it is, and where it went. */
import { useState } from 'react';
import type { Progress, ReportFormat } from '@/ipc/contract';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Checks, Pick } from '@/kit/pick';
import { cancelLong, type Long, revealReport, useLong } from '@/state/long';
import { type Lang, useText } from '@/text/text';
import { Arrival } from './arrival';
import { FailureNote } from './failure';
import { Form } from './form';
import { StepProgress } from './step-progress';

const formats: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'md', 'txt'];

/** Those that were chosen, in the order in which they are offered. */
export const formsOf = (chosen: readonly string[]): ReportFormat[] =>
  formats.filter((one) => chosen.includes(one));

/** The forms alone; `of` are those that there are. */
export function FormPicks(props: {
  of?: readonly ReportFormat[];
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
  lacks: boolean;
}) {
  const { t } = useText();
  return (
    <Checks
      label={t('screen-report-formats')}
      options={(props.of ?? formats).map((id) => ({ id, label: t(`screen-report-format-${id}`) }))}
      value={props.chosen}
      onChange={props.onChosen}
      error={props.lacks ? t('screen-report-lacks-format') : null}
    />
  );
}

export function FilePicks(props: {
  language: Lang;
  /** Whether the other language stands beside it; where it cannot, this is absent. */
  both?: boolean;
  onLanguage: (language: Lang, both: boolean) => void;
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
  lacks: boolean;
}) {
  const { t } = useText();
  return (
    <>
      <Pick<Lang | 'both'>
        label={t('screen-report-language')}
        options={[
          { id: 'ja', label: t('screen-language-ja') },
          { id: 'en', label: t('screen-language-en') },
          ...(props.both === undefined
            ? []
            : [{ id: 'both' as const, label: t('screen-report-both-languages') }]),
        ]}
        value={props.both ? 'both' : props.language}
        onChange={(id) => (id === 'both' ? props.onLanguage('ja', true) : props.onLanguage(id, false))}
      />
      <FormPicks chosen={props.chosen} onChosen={props.onChosen} lacks={props.lacks} />
    </>
  );
}

/** `done` says how many files there are. */
export function FilesMade(props: {
  state: Long<string[]>;
  drawing: string;
  done: (count: number) => string;
}) {
  const { t } = useText();
  const { state } = props;
  switch (state.at) {
    case 'running':
      return <StepProgress label={props.drawing} progress={state.progress} onCancel={cancelLong} />;
    case 'failed':
      return <FailureNote failure={state.failure} />;
    case 'done':
      return (
        <Banner
          tone="good"
          title={props.done(state.value.length)}
          actions={
            // The folder may be gone by now; then nothing opens, and the names are still on screen.
            <Button onPress={() => void revealReport().catch(() => undefined)}>
              {t('screen-report-reveal')}
            </Button>
          }
        >
          <ul className="bullets">
            {state.value.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Banner>
      );
    default:
      return null;
  }
}

interface FilesStripProps {
  label: string;
  hint: string;
  /** The forms chosen at first. */
  chosen: readonly ReportFormat[];
  /** The forms that there are, where they were made before: then neither others nor a language can be chosen. */
  kept?: readonly ReportFormat[];
  drawing: string;
  done: (count: number) => string;
  write: (
    formats: ReportFormat[],
    language: Lang,
    onStep: (step: Progress) => void,
  ) => Promise<string[] | null>;
  onDone: () => void;
}

/** What unfolds to write files: forms and language are chosen, the system asks where to. */
export function FilesStrip({ label, hint, kept, drawing, done, write, onDone, ...first }: FilesStripProps) {
  const { t, lang } = useText();
  const [language, setLanguage] = useState<Lang>(lang);
  const [chosen, setChosen] = useState<readonly string[]>(first.chosen);
  const long = useLong<string[]>();
  const picks = { chosen, onChosen: setChosen, lacks: chosen.length === 0 };
  async function record() {
    if (!picks.lacks) await long.run((onStep) => write(formsOf(chosen), language, onStep));
  }
  return (
    <Form label={label} onRecord={record} onClose={onDone}>
      {(press) => (
        <>
          <Arrival>{hint}</Arrival>
          {kept ? (
            <FormPicks of={kept} {...picks} />
          ) : (
            <FilePicks language={language} onLanguage={setLanguage} {...picks} />
          )}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={long.state.at === 'running'} onPress={press}>
              {label}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
          </div>
          <FilesMade state={long.state} drawing={drawing} done={done} />
        </>
      )}
    </Form>
  );
}
