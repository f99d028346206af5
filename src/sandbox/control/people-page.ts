import { html, raw } from 'hono/html';
import type { Person } from '../people/person.ts';
import type { Sandbox } from '../sandbox.ts';
import { PAGE_STYLE } from '../page-style.ts';
import { findPeople } from './find-people.ts';
import { notablePeople } from '../people/notable-people.ts';

const SHOWN = 60;

/** Whom one may sign in as: a few worth knowing first, then whoever matches `q`. */
export function peoplePage(sandbox: Sandbox, q: string) {
  const found = findPeople(sandbox.people(), q);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Người dân giả định</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>Người dân giả định</h1>
          <p>
            Đây là hệ thống mô phỏng để dùng thử. Mọi người ở đây đều không có thật; dùng số định danh bên
            dưới để đăng nhập.
          </p>
          <h2>Nên thử trước</h2>
          <ul>
            ${notablePeople(sandbox.people()).map(({ person, about }) => html`<li>${line(person)}<br /><small>${about}</small></li>`)}
          </ul>
          <form method="get" action="/">
            <label for="q">Tìm theo họ tên hoặc số định danh</label>
            <input id="q" name="q" value="${q}" />
            <button type="submit">Tìm</button>
          </form>
          <p>${found.length} người, hiển thị ${Math.min(SHOWN, found.length)} người đầu.</p>
          <ul>
            ${found.slice(0, SHOWN).map((person) => html`<li>${line(person)}</li>`)}
          </ul>
        </main>
      </body>
    </html>`;
}

function line({ personalId, truth }: Person) {
  const born = truth.birthDate.value.split('-').reverse().join('/');
  return html`<code>${personalId}</code> <strong>${truth.fullName}</strong>, sinh ${born},
    ${truth.permanentResidence.text}`;
}
