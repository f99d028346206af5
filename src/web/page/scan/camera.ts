export type CameraTrouble = 'denied' | 'missing' | 'busy';

export interface Camera {
  /** the light beside the lens, where there is one to switch */
  light?: (state: 'on' | 'off') => Promise<void>;
  stop(): void;
}

/** What the browser's reasons mean to people (Media Capture and Streams, 10.2). */
const TROUBLES: Record<string, CameraTrouble> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Shows the camera that looks away from the person. It runs until it is stopped. */
export async function openCamera(video: HTMLVideoElement): Promise<Camera | { trouble: CameraTrouble }> {
  const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
    video.srcObject = stream;
    void video.play().catch(() => undefined);
    return { light: lightOf(stream), stop: () => stream.getTracks().forEach((track) => track.stop()) };
  } catch (error) {
    return { trouble: TROUBLES[error instanceof Error ? error.name : ''] ?? 'missing' };
  }
}

function lightOf(stream: MediaStream): Camera['light'] {
  const [track] = stream.getVideoTracks();
  const offered = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  if (!track || !offered?.torch) return undefined;
  return (state) =>
    track.applyConstraints({ advanced: [{ torch: state === 'on' } as MediaTrackConstraintSet] });
}
