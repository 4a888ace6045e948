import { collectParts } from '../common/answer-parts';

/** A quiz that its author tries: nothing is saved, and handing in sends all answers at once. */
class UstazTrial extends HTMLElement {
  private readonly onClick = (event: Event) => {
    if ((event.target as Element).closest('[data-hand-in]')) {
      const answers: Record<string, unknown> = {};
      this.querySelectorAll<HTMLElement>('[data-slot]').forEach((card) => {
        answers[card.dataset.slot!] = collectParts(card);
      });
      this.dispatchEvent(new CustomEvent('hand-in', { detail: { answers: JSON.stringify(answers) } }));
    }
  };

  connectedCallback() {
    this.addEventListener('click', this.onClick);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.onClick);
  }
}

customElements.define('ustaz-trial', UstazTrial);
