/** An A4 sheet at 250 dots an inch: every stamp and line of small print can be read. */
const LONGEST_SIDE_PX = 2_900;
const QUALITY = 0.85;

/**
 * A photo drawn anew as a smaller JPEG, turned as it is looked at. Nothing where this browser cannot open it, where
 * memory does not suffice, or where it is still too large.
 */
export async function redrawPhoto(photo: File, maxBytes: number): Promise<File | undefined> {
  const bitmap = await createImageBitmap(photo).catch(() => undefined);
  if (!bitmap) return undefined;
  const blob = await draw(bitmap);
  bitmap.close();
  if (!blob || blob.size > maxBytes) return undefined;
  return new File([blob], nameOf(photo), { type: 'image/jpeg', lastModified: photo.lastModified });
}

async function draw(bitmap: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const brush = canvas.getContext('2d');
  if (!brush) return null;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

function nameOf({ name }: File): string {
  return `${name.replace(/\.\w+$/, '')}.jpg`;
}
