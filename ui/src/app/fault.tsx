/** What is shown when a screen breaks: a clear sentence, a code for the help desk, two ways on. */
import { Component, type ReactNode } from 'react';
import { Failure, failureOf } from '@/ipc/failure';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { hasSentence } from '@/text/bundle';
import { useText } from '@/text/text';

interface FaultPageProps {
  fault: unknown;
  onRetry: () => void;
  onHome?: () => void;
}

/** For the help desk. What broke in the screen itself is told by the error's name, never by its words. */
function codeOf(fault: unknown): string {
  const failure = failureOf(fault);
  if (fault instanceof Failure) return failure.trace || failure.code;
  return fault instanceof Error ? `${failure.trace} ${fault.name}` : failure.trace;
}

export function FaultPage({ fault, onRetry, onHome }: FaultPageProps) {
  const { t, lang } = useText();
  const own = `failure-${failureOf(fault).code}`;
  return (
    <div className="max-w-3xl p-4">
      <Banner
        tone="danger"
        title={t('screen-fault-title')}
        actions={
          <>
            {onHome && <Button onPress={onHome}>{t('screen-fault-home')}</Button>}
            <Button rank="primary" onPress={onRetry}>
              {t('screen-fault-retry')}
            </Button>
          </>
        }
      >
        {hasSentence(lang, own) && <p>{t(own)}</p>}
        <p>{t('screen-fault-body')}</p>
        <p className="tabular-nums">{t('screen-fault-code', { code: codeOf(fault) })}</p>
      </Banner>
    </div>
  );
}

/** The last net, around the whole app; the router has its own around each screen. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: unknown; broken: boolean }> {
  override state = { fault: null as unknown, broken: false };

  static getDerivedStateFromError(fault: unknown) {
    return { fault, broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <FaultPage fault={this.state.fault} onRetry={() => this.setState({ fault: null, broken: false })} />
    );
  }
}
