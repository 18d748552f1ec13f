import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { possibleTypes } from '../../app/possible-types';
import { startI18n } from '../../i18n/i18n';
import { SignInPage } from './sign-in-page';

type Answer = Record<string, unknown> | 'network';

function openPage(answer: Answer, path = '/sign-in') {
  const asked: Record<string, unknown>[] = [];
  const link = new ApolloLink((operation) => {
    asked.push(operation.variables);
    return new Observable((observer) => {
      if (answer === 'network') observer.error(new Error('down'));
      else {
        observer.next({ data: { signIn: answer } });
        observer.complete();
      }
    });
  });
  const router = createMemoryRouter(
    [
      { path: '/sign-in', element: <SignInPage /> },
      { path: '*', element: <p>inside</p> },
    ],
    { initialEntries: [path] },
  );
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache({ possibleTypes }), link })}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <RouterProvider router={router} />
      </ConfigProvider>
    </ApolloProvider>,
  );
  return { asked, router };
}

function fill(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function signIn(): void {
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

const me = {
  __typename: 'Me',
  id: 'u1',
  loginName: 'chenming',
  displayName: '陈明',
  role: 'ASSESSOR',
  roles: ['ASSESSOR'],
  county: null,
  town: null,
};

beforeAll(() => {
  return startI18n();
});
afterEach(cleanup);

describe('signing in', () => {
  test('says what is missing and asks the server nothing', () => {
    const { asked } = openPage('network');
    signIn();
    expect(screen.getAllByText('这一项必须填写。')).toHaveLength(2);
    expect(screen.getByLabelText('账号名').getAttribute('aria-invalid')).toBe('true');
    expect(asked).toEqual([]);
  });

  test('shows the refusal in the person’s language and keeps what was typed', async () => {
    const message = { __typename: 'Bilingual', zh: '账号或密码不对。', en: 'Wrong.' };
    openPage({ __typename: 'Refusal', code: 'WRONG_PASSWORD', message });
    fill('账号名', ' chenming ');
    fill('密码', 'wrong-pass-1234');
    signIn();
    expect((await screen.findByRole('alert')).textContent).toBe('账号或密码不对。');
    expect(screen.getByLabelText('密码')).toHaveProperty('value', 'wrong-pass-1234');
  });

  test('says so when the server cannot be reached', async () => {
    openPage('network');
    fill('账号名', 'chenming');
    fill('密码', 'some-pass-1234');
    signIn();
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器');
  });

  test.each([
    ['/sign-in?return=%2Frounds%2Fr1%2Franking', '/rounds/r1/ranking'],
    ['/sign-in', '/'],
    ['/sign-in?return=https%3A%2F%2Felsewhere.example', '/'],
    ['/sign-in?return=%2F%2Felsewhere.example', '/'],
  ])('%s leads to %s', async (path, target) => {
    const { asked, router } = openPage({ __typename: 'SignedIn', me }, path);
    fill('账号名', ' chenming ');
    fill('密码', 'some-pass-1234');
    signIn();
    await waitFor(() => {
      expect(router.state.location.pathname).toBe(target);
    });
    expect(asked).toEqual([{ loginName: 'chenming', password: 'some-pass-1234' }]);
  });
});
