export type Child = Node | string | number | false | null | undefined;

type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/**
 * An element with attributes, `on…` listeners and children. Text becomes text nodes, so nothing that anybody wrote
 * is ever read as markup.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...shown(children));
  return element;
}

export function shown(children: Child[]): (Node | string)[] {
  return children.flatMap((child) =>
    child === false || child === null || child === undefined || child === ''
      ? []
      : [typeof child === 'number' ? String(child) : child],
  );
}

function setAttribute(element: HTMLElement, name: string, value: Attribute): void {
  if (value === undefined || value === false) return;
  if (typeof value === 'function') return element.addEventListener(name.slice(2), value);
  element.setAttribute(name, value === true ? '' : String(value));
}
