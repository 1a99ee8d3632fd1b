// Two soft tones when the time is up; made here, so that no file is needed. Where sound is not allowed nothing is heard.
const TONES: readonly [number, number][] = [
  [660, 0],
  [880, 0.22],
];
const LENGTH = 0.9;
const LOUDNESS = 0.18;

/** Sounds once. */
export function chime(): void {
  if (typeof AudioContext === "undefined") return;
  const sound = new AudioContext();
  for (const [pitch, after] of TONES) {
    const begins = sound.currentTime + after;
    const tone = new OscillatorNode(sound, { frequency: pitch });
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, begins + LENGTH);
    tone.connect(volume).connect(sound.destination);
    tone.start(begins);
    tone.stop(begins + LENGTH);
  }
  setTimeout(() => void sound.close(), 2_000);
}
