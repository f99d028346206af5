/** The same without the attributes that the source did not send; an empty text was sent and stays. */
export function withoutGaps<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
