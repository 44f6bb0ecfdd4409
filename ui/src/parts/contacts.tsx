/** Whom to turn to: organisation, post, name and how to reach them; the same table wherever it appears. */
import type { ContactRow } from '@/ipc/contract';
import { useText } from '@/text/text';
import { useName } from './name';

export function Contacts({ contacts }: { contacts: readonly ContactRow[] }) {
  const { t, listed } = useText();
  const name = useName();
  return (
    <table className="plain-table">
      <caption className="sr-only">{t('noun-contact')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noun-organisation')}</th>
          <th scope="col">{t('noun-post')}</th>
          <th scope="col">{t('handover-column-person')}</th>
          <th scope="col">{t('field-telephone')}</th>
          <th scope="col">{t('field-mail')}</th>
          <th scope="col">{t('field-role')}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((one) => (
          <tr key={`${one.organisation.id} ${one.post?.id} ${one.person?.id}`}>
            <th scope="row">{name(one.organisation.name)}</th>
            <td>{one.post && name(one.post.title)}</td>
            <td className="whitespace-nowrap">
              {one.person ? <strong>{name(one.person.name)}</strong> : t('handover-contact-unknown')}
            </td>
            <td className="whitespace-nowrap">{one.telephone}</td>
            <td className="wrap-break-word">{one.mail && <Mail address={one.mail} />}</td>
            <td>{listed(one.roles.map((role) => t(`role-${role}`)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where it must be broken it is broken before the sign, not within a name. */
function Mail({ address }: { address: string }) {
  const at = address.lastIndexOf('@');
  return (
    <>
      {address.slice(0, Math.max(0, at))}
      <wbr />
      {address.slice(Math.max(0, at))}
    </>
  );
}
