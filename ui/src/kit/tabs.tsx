/** Tabs: views of one thing side by side. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

interface TabsProps {
  label: string;
  tabs: readonly { readonly id: string; readonly label: string }[];
  selected: string;
  onSelect: (id: string) => void;
  /** The panel of the selected tab. */
  children: ReactNode;
}

export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps) {
  return (
    <AriaTabs className="kit-tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList className="kit-tab-list" aria-label={label} items={tabs}>
        {(tab) => (
          <Tab id={tab.id} className="kit-tab">
            {tab.label}
          </Tab>
        )}
      </TabList>
      <TabPanel key={selected} id={selected} className="kit-tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
