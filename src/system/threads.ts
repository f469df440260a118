import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';

/** Another thread that answers messages in their order. Messages are copied. */
export interface Thread<Question, Answer> {
  send(question: Question): void;
  /** The next answer, if there is one already. */
  receive(): Answer | null;
  /** The next answer, waited for. null: it did not come, and no other will. */
  wait(): Answer | null;
  close(): void;
}

/** Starts the program `name` of the built package. null: there is no processor to spare, or this is no built package. */
export function openThread<Question, Answer>(name: string): Thread<Question, Answer> | null {
  const program = new URL(`./${name}`, import.meta.url);
  if (availableParallelism() < 2 || !existsSync(program)) return null;
  const { port1: port, port2: theirs } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const start: Start = { port: theirs, answers };
  const worker = new Worker(program, { workerData: start, transferList: [theirs], stdout: false, stderr: false });
  // Who waits learns of a failure from the missing answer; without a listener it would end the program.
  worker.on('error', () => undefined);
  worker.unref();
  port.unref();
  const receive = (): Answer | null => {
    const received: { readonly message: Answer } | undefined = receiveMessageOnPort(port);
    return received?.message ?? null;
  };
  return {
    send: (question) => port.postMessage(question),
    receive,
    wait: () => {
      const before = Atomics.load(answers, 0);
      const known = receive();
      if (known !== null || Atomics.wait(answers, 0, before, patience) === 'timed-out') return known;
      return receive();
    },
    close: () => {
      port.close();
      void worker.terminate();
    },
  };
}

/** What a thread does: answers each question of the one that started it. `moved`: memory that is given away with the answer. */
export function serve(answer: (question: unknown) => { readonly answer: unknown; readonly moved: ArrayBuffer[] }): void {
  const start: unknown = workerData;
  if (!isStart(start)) throw new TypeError('this program is a thread of another');
  const { port, answers } = start;
  port.on('message', (question: unknown) => {
    const { answer: found, moved } = answer(question);
    port.postMessage(found, moved);
    Atomics.add(answers, 0, 1);
    Atomics.notify(answers, 0);
  });
}

interface Start {
  readonly port: MessagePort;
  /** How many answers were given. */
  readonly answers: Int32Array;
}

function isStart(value: unknown): value is Start {
  return typeof value === 'object' && value !== null && 'port' in value && 'answers' in value;
}

/** Milliseconds for one answer, start included. A batch takes a tenth of a second; a machine can be busy. */
const patience = 60_000;
