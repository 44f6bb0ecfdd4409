/** Language, date style, theme, zoom, density and notices: the core keeps them, the screens follow them and report changes. */
import type { Settings } from '@/ipc/contract';
import { core } from '@/ipc/ipc';
import { type DayStyle, onSpeech, setDayStyle, setLang, speech } from '@/text/text';
import { type Density, setDensity, useDensity } from './density';
import { setNotices, useNotices } from './notices';
import { setTheme, type Theme, useTheme } from './theme';
import { setZoom, useZoom } from './zoom';

const styles: readonly string[] = ['wareki', 'western', 'both'] satisfies DayStyle[];
const themes: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[];
const densities: readonly string[] = ['comfortable', 'compact'] satisfies Density[];

function present(): Settings {
  const { lang, dayStyle } = speech();
  return {
    language: lang,
    date_style: dayStyle,
    theme: useTheme.getState().theme,
    zoom: useZoom.getState().percent,
    density: useDensity.getState().density,
    notices: useNotices.getState().isOn,
  };
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
    if (densities.includes(kept.density)) setDensity(kept.density as Density);
    setZoom(kept.zoom);
    setNotices(kept.notices);
    let told = JSON.stringify(present());
    const tell = () => {
      const now = present();
      const text = JSON.stringify(now);
      if (text === told) return;
      told = text;
      // Not being remembered is a nuisance next time, not a reason to interrupt now.
      core.setSettings(now).catch(() => undefined);
    };
    stops.push(
      onSpeech(tell),
      useTheme.subscribe(tell),
      useZoom.subscribe(tell),
      useDensity.subscribe(tell),
      useNotices.subscribe(tell),
    );
  };
  // Without remembered settings the window works with its own.
  core.settings().then(begin, () => undefined);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
