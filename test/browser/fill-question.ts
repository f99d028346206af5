import type { Locator } from 'playwright-core';

/** What the citizen knows, by a part of the label: a text to type, or an option's label. */
export type Known = Record<string, string>;

/** Answers the question that is shown: what is suggested is right, the rest is known. */
export async function fillQuestion(reply: Locator, known: Known): Promise<void> {
  const right = reply.getByRole('button', { name: 'Đúng rồi' });
  if (await right.isVisible()) return right.click();
  const tapped = reply.locator('.option-tap');
  if ((await tapped.count()) > 0) {
    const answer = knownFor(known, await reply.locator('.field-label').innerText());
    return tapped.filter({ hasText: answer }).click();
  }
  if ((await reply.locator('.card-question').count()) === 0)
    throw new Error(`no question in: ${await reply.innerText()}`);
  for (const field of await reply.locator('.card-question .field').all()) await fillField(field, known);
  await reply.getByRole('button', { name: 'Trả lời' }).click();
}

async function fillField(field: Locator, known: Known): Promise<void> {
  if ((await field.locator(':checked').count()) > 0) return;
  const answer = knownFor(known, await field.locator('.field-label').innerText());
  const options = field.locator('label.option').filter({ hasText: answer });
  if ((await options.count()) > 0) return options.first().click();
  await field.locator('input').first().fill(answer);
}

function knownFor(known: Known, label: string): string {
  const found = Object.entries(known).find(([part]) => label.toLowerCase().includes(part.toLowerCase()));
  if (!found) throw new Error(`asked for "${label}", which nobody prepared`);
  return found[1];
}
