/** The first two questions: which language, and what to begin with. */
import { useState } from 'react';
import type { Failure } from '@/ipc/failure';
import { failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { chooseWorkspace } from '@/state/session';
import { type Lang, setLang, useText } from '@/text/text';

export type Beginning = 'sample' | 'import' | 'empty';

export function LanguageStep({ onNext }: { onNext: () => void }) {
  const { t, lang } = useText();
  return (
    <>
      <Pick<Lang>
        label={t('screen-start-language')}
        options={[
          { id: 'ja', label: t('screen-language-ja') },
          { id: 'en', label: t('screen-language-en') },
        ]}
        value={lang}
        onChange={setLang}
        autoFocus
      />
      <div className="start-foot">
        <Button rank="primary" size="large" onPress={onNext}>
          {t('screen-start-next')}
        </Button>
      </div>
    </>
  );
}

interface BeginProps {
  value: Beginning;
  onChange: (value: Beginning) => void;
  onBack: () => void;
  onNext: () => void;
  /** An existing workspace was chosen instead. */
  onOther: () => void;
}

export function BeginStep({ value, onChange, onBack, onNext, onOther }: BeginProps) {
  const { t } = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const ways: readonly Beginning[] = ['sample', 'import', 'empty'];
  async function other() {
    try {
      if ((await chooseWorkspace('open')) !== null) onOther();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  return (
    <>
      <Pick<Beginning>
        label={t('screen-start-begin-title')}
        bare
        shape="list"
        options={ways.map((id) => ({
          id,
          label: t(`screen-start-begin-${id}`),
          note: t(`screen-start-begin-${id}-note`),
        }))}
        value={value}
        onChange={onChange}
        autoFocus
      />
      {failure && <FailureNote failure={failure} />}
      <div className="start-foot">
        <Button rank="primary" size="large" onPress={onNext}>
          {t('screen-start-next')}
        </Button>
        <Button size="large" onPress={onBack}>
          {t('screen-start-back')}
        </Button>
        <span className="start-aside">
          <Button rank="tertiary" onPress={() => void other()}>
            {t('screen-start-open-other')}
          </Button>
        </span>
      </div>
    </>
  );
}
