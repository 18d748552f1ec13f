import { Outlet } from 'react-router';
import { AntdProvider } from './antd-provider';

/** The pages that use Ant Design. */
export function AntdPages() {
  return (
    <AntdProvider>
      <Outlet />
    </AntdProvider>
  );
}
