import type { ComponentProps } from 'react';
import { AntdProvider } from '../../app/antd-provider';
import { FeedbackPractices } from './feedback-practices';

/** The practices with Ant Design around them, to be loaded after the feedback. */
export function PracticesInAntd(props: ComponentProps<typeof FeedbackPractices>) {
  return (
    <AntdProvider>
      <FeedbackPractices {...props} />
    </AntdProvider>
  );
}
