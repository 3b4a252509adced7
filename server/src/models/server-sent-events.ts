/** Reads a stream of server-sent events, however it is cut; of each event only its data counts here. */
export class ServerSentEvents {
  #rest = '';
  #data: string[] = [];

  /** Takes a piece of the stream; answers the data of the events that are whole by now. */
  push(text: string): string[] {
    // The line feed of a carriage return at the very end may still come.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    const whole: string[] = [];
    for (const line of lines) {
      if (line.startsWith('data:')) this.#data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
      else if (line === '' && this.#data.length > 0) {
        whole.push(this.#data.join('\n'));
        this.#data = [];
      }
    }
    return whole;
  }
}
