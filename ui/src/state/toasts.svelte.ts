// Short messages that pass: what was done with a way to take it back, and faults with what to do.
import { detailsOf, told } from "./fault-words";

/** A message on its way. */
export interface Toast {
  id: number;
  tone: "done" | "fault";
  /** What was being done, where the text does not say it. */
  title?: string;
  text: string;
  /** What to do about it. */
  hint?: string;
  /** The core's own sentence, in English, where the text is in another language and says less. */
  own?: string;
  /** What can be done about it here. */
  action?: { label: string; run: () => unknown };
  /** Text for a report, offered to be copied. */
  details?: string;
}

const DONE_MS = 7000;
const FAULT_MS = 30_000;

/** The messages in view, newest last. */
export class Toasts {
  list: Toast[] = $state.raw([]);
  #next = 1;
  readonly #stays = new Map<number, number>();
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says that something was done. */
  done(text: string, action?: Toast["action"]): void {
    this.#show({ tone: "done", text, action }, DONE_MS);
  }

  /** Says that something was done, but not all of it. */
  remark(text: string, remarks: string[], action?: Toast["action"]): void {
    this.#show({ tone: "done", text, hint: remarks[0], details: [text, ...remarks].join("\n"), action }, FAULT_MS);
  }

  /** Says what went wrong; any thrown value, on wish with what was being done and what can be done instead. */
  fault(thrown: unknown, title?: string, action?: Toast["action"]): void {
    const details = detailsOf(thrown);
    if (this.list.some((toast) => toast.details === details)) return;
    this.#show({ tone: "fault", title, ...told(thrown), action, details }, FAULT_MS);
  }

  /** Runs something; a fault becomes a message. Answers whether it went well. */
  async run(work: () => unknown): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.fault(thrown);
      return false;
    }
  }

  /** Takes a message away. */
  drop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#stays.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Takes back every offer to undo: what they would undo is gone for good. */
  withdrawOffers(): void {
    for (const { id, action } of this.list) if (action) this.drop(id);
  }

  /** Takes faults away: they were of a place that the person has left. */
  dropFaults(): void {
    for (const { id, tone } of this.list) if (tone === "fault") this.drop(id);
  }

  /** Stops or restarts the clock of a message: one under the pointer or the focus stays. */
  hold(id: number, held: boolean): void {
    clearTimeout(this.#timers.get(id));
    if (!held)
      this.#timers.set(
        id,
        setTimeout(() => this.drop(id), this.#stays.get(id) ?? DONE_MS),
      );
  }

  #show(toast: Omit<Toast, "id">, stay: number): void {
    const id = this.#next++;
    this.#stays.set(id, stay);
    this.list = [...this.list.slice(-3), { ...toast, id }];
    this.#timers.set(
      id,
      setTimeout(() => this.drop(id), stay),
    );
  }
}
