/** Language, date style and theme: the core keeps them, the screens follow them and report changes. */
import type { Settings } from '@/ipc/contract';
import { core } from '@/ipc/ipc';
import { type DayStyle, onSpeech, setDayStyle, setLang, speech } from '@/text/text';
import { setTheme, type Theme, useTheme } from './theme';

const styles: readonly string[] = ['wareki', 'western', 'both'] satisfies DayStyle[];
const themes: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[];

function present(kept: Settings): Settings {
  const { lang, dayStyle } = speech();
  return { ...kept, language: lang, date_style: dayStyle, theme: useTheme.getState().theme };
}

/** Takes over what the core remembers, and from then on tells it each change. Returns how to stop. */
export function followSettings(): () => void {
  let stopped = false;
  const stops: (() => void)[] = [];
  const begin = (kept: Settings) => {
    if (stopped) return;
    setLang(kept.language);
    if (styles.includes(kept.date_style)) setDayStyle(kept.date_style as DayStyle);
    if (themes.includes(kept.theme)) setTheme(kept.theme as Theme);
    let told = JSON.stringify(present(kept));
    const tell = () => {
      const now = present(kept);
      const text = JSON.stringify(now);
      if (text === told) return;
      told = text;
      // Not being remembered is a nuisance next time, not a reason to interrupt now.
      core.setSettings(now).catch(() => undefined);
    };
    stops.push(onSpeech(tell), useTheme.subscribe(tell));
  };
  // Without remembered settings the window works with its own.
  core.settings().then(begin, () => undefined);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
