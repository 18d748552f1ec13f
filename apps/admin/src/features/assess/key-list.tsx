import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

/** All keys of the desk. */
export function KeyList({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const rows = [
    ['0 1 2 3 4', t('desk.keys.level')],
    ['↑ ↓', t('desk.keys.indicator')],
    ['n', t('desk.keys.next')],
    ['e', t('desk.keys.evidence')],
    ['s', t('desk.keys.suggestion')],
    ['c', t('desk.keys.comment')],
    ['j k', t('desk.keys.town')],
    ['/', t('desk.keys.search')],
    ['Enter Shift+Enter', t('desk.keys.searchStep')],
    ['m', t('desk.keys.mark')],
    ['l', t('desk.keys.previousYear')],
    ['Ctrl+Z', t('desk.keys.undo')],
    ['Ctrl+Enter', t('desk.keys.submit')],
    ['/ ', t('desk.keys.phrases')],
    ['Esc', t('desk.keys.escape')],
    ['← →', t('desk.keys.divider')],
    ['?', t('desk.keys.list')],
  ] as const;
  return (
    <Modal open title={t('desk.keys.title')} footer={null} onCancel={close}>
      <table className="table key-table">
        <tbody>
          {rows.map(([keys, meaning]) => (
            <tr key={keys}>
              <th scope="row">
                {keys
                  .trim()
                  .split(' ')
                  .map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{t('desk.keys.note')}</p>
    </Modal>
  );
}
