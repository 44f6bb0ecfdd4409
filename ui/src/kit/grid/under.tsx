/** What hangs under an editor in the work table: what is offered, what is chosen of it, or why it was refused. */
import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '@/text/text';
import type { Choice } from '../choice';
import type { Offers } from './editor';

interface UnderProps {
  id: string;
  offers: Offers | null;
  fault: string | null;
  label: string;
  /** Those that are chosen, where several may be. */
  chosen: readonly Choice[] | null;
  onPick: (choice: Choice, index: number) => void;
}

export function Under({ id, offers, fault, label, chosen, onPick }: UnderProps) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const at = offers?.at ?? 0;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const wrong = fault ?? offers?.fault ?? null;
  if (!offers && !wrong && !chosen) return null;
  const isChosen = (choice: Choice, index: number) =>
    chosen ? chosen.some((one) => one.id === choice.id) : index === offers?.at;
  return (
    <div className="kit-grid-under" data-many={chosen ? '' : undefined}>
      {wrong && (
        <p id={`${id}-fault`} className="kit-error" role="alert">
          {wrong}
        </p>
      )}
      {chosen && chosen.length > 0 && (
        <Chosen chosen={chosen} label={label} onDrop={(choice) => onPick(choice, -1)} />
      )}
      {offers && offers.found.length > 0 && (
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={label}
          aria-multiselectable={chosen !== null || undefined}
        >
          {offers.found.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is, in the editor.
            <div
              key={choice.id}
              id={`${id}-${index}`}
              className="kit-option"
              role="option"
              aria-selected={isChosen(choice, index)}
              data-focused={index === offers.at ? '' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(choice, index)}
            >
              {chosen && <Check size={14} aria-hidden />}
              <span>{choice.label}</span>
              {choice.note && <span className="kit-hint">{choice.note}</span>}
            </div>
          ))}
        </div>
      )}
      {offers && offers.found.length === 0 && !wrong && (
        <p className="kit-hint">{t('screen-kit-no-match')}</p>
      )}
      {chosen && (
        <p className="kit-grid-foot" aria-hidden>
          {t('screen-kit-grid-many-hint')}
        </p>
      )}
    </div>
  );
}

/** What is chosen, and how it goes; keys take the last away with Backspace. */
function Chosen({
  chosen,
  label,
  onDrop,
}: {
  chosen: readonly Choice[];
  label: string;
  onDrop: (choice: Choice) => void;
}) {
  const { t } = useText();
  return (
    <ul className="kit-grid-chosen" aria-label={t('screen-kit-grid-chosen', { name: label })}>
      {chosen.map((choice) => (
        <li key={choice.id}>
          <span>{choice.label}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('screen-kit-grid-drop', { name: choice.label })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onDrop(choice)}
          >
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
