/** The same without what is undefined: an attribute that the source does not hold is absent, not empty. */
export function withoutGaps<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
