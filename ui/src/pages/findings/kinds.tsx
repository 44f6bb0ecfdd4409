/** The sorts of finding with their numbers, each a way to narrow the list; and those that someone knows of. */
import type { FindingCount, FindingKind } from '@/ipc/contract';
import { Chip } from '@/kit/pick';
import { useText } from '@/text/text';

interface KindsProps {
  all: readonly FindingKind[];
  chosen: readonly FindingKind[];
  counts: readonly FindingCount[];
  acknowledged: boolean;
  onChange: (search: Record<string, unknown>) => void;
}

export function Kinds({ all, chosen, counts, acknowledged, onChange }: KindsProps) {
  const { t } = useText();
  const open = (kind: FindingKind) => counts.find((count) => count.kind === kind)?.open ?? 0;
  const known = counts.reduce((sum, count) => sum + count.acknowledged, 0);
  const toggled = (kind: FindingKind) =>
    chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
  return (
    <div className="page-chips">
      {all.map((kind) => (
        <Chip
          key={kind}
          isOn={chosen.includes(kind)}
          onChange={() => onChange({ kind: toggled(kind).join(',') || undefined })}
          count={open(kind)}
        >
          {t(`finding-${kind}`)}
        </Chip>
      ))}
      <Chip isOn={acknowledged} onChange={(isOn) => onChange({ known: isOn || undefined })} count={known}>
        {t('screen-findings-with-known')}
      </Chip>
    </div>
  );
}
