import { Component } from 'preact';
import type { Model } from '../dialog/model.ts';

/** An answer that people still wait for without wondering, in milliseconds. */
const usualMillis = 4000;

/** Says so, to the eye and aloud, when an answer takes longer than usual. It is there as long as one is awaited. */
export class Slow extends Component<{ readonly model: Model }> {
  timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    const { spoken, word } = this.props.model;
    this.timer = setTimeout(() => {
      spoken.value = word('status.slow');
    }, usualMillis);
  }

  override componentWillUnmount() {
    clearTimeout(this.timer);
  }

  render() {
    const { spoken, word } = this.props.model;
    const words = word('status.slow');
    return <p class="note">{spoken.value === words && words}</p>;
  }
}
