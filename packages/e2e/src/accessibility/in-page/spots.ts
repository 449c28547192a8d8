export interface RingColors {
  readonly brand: string;
  /** Red, green and blue, 0 to 255. */
  readonly ring: readonly number[];
  readonly ground: readonly number[];
}

/** One stop of the focus. */
export interface Spot {
  /** `nothing` is the browser's own controls, on the way round. */
  readonly where: 'dialog' | 'page' | 'nothing';
  /** Its tag and words. */
  readonly what: string;
  /** Width of what is drawn around it, in pixels. */
  readonly ring: number;
  /** Of it and of what it lies on: under the usual brand colour, which has no name, and under those asked for. */
  readonly colors: readonly RingColors[];
  /** Whether all of it is in the viewport and its middle is not under anything else. */
  readonly clear: boolean;
}

/**
 * A script for the head of a page: `noteSpot(brands)` says where the focus is, `controls()` what it has to come to on this
 * screen, and `reached` whenever the page got it.
 */
export const noteSpots = `<script>(${noting})()</script>`;

function noting(): void {
  const reached: string[] = [];

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const paint = (color: string): number[] => {
    if (!canvas) throw new Error('nothing to paint on');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const groundUnder = (element: Element | null): number[] => {
    for (let one = element; one; one = one.parentElement) {
      const own = paint(getComputedStyle(one).backgroundColor);
      if (own[3] === 255) return own;
    }
    return [255, 255, 255];
  };
  /** A radio is drawn and pressed with its label. */
  const drawnWith = (element: Element) => element.closest('.option') ?? element;
  const wordsOf = (element: Element) =>
    `${element.tagName} ${drawnWith(element).textContent || element.getAttribute('aria-label') || element.id}`
      .replaceAll(/\s+/g, ' ')
      .trim();
  const controls = (): string[] => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot;
    const all = [...(root?.querySelectorAll('a[href], button, input, select, textarea') ?? [])];
    const isStop = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // A group is one stop: the checked one, else the first.
      const group = all.filter(
        (other) => (other as HTMLInputElement).name === element.name,
      ) as HTMLInputElement[];
      return (group.find(({ checked }) => checked) ?? group[0]) === element;
    };
    return all.filter(isStop).map(wordsOf);
  };
  const { style } = document.documentElement;
  const colorsOf = (drawn: Element, brands: readonly string[]): RingColors[] => {
    const colors = ['', ...brands].map((brand) => {
      if (brand) style.setProperty('--partwell-brand', brand);
      const { outlineColor, outlineOffset } = getComputedStyle(drawn);
      const inner = Number.parseFloat(outlineOffset) < 0;
      return { brand, ring: paint(outlineColor), ground: groundUnder(inner ? drawn : drawn.parentElement) };
    });
    style.removeProperty('--partwell-brand');
    return colors;
  };
  const note = (brands: readonly string[] = []): Spot => {
    const outer = document.activeElement;
    const where =
      outer?.localName === 'partwell-dialog'
        ? 'dialog'
        : outer && outer !== document.body && outer !== document.documentElement
          ? 'page'
          : 'nothing';
    let active = outer;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    // With the browser's own controls, nothing of the page is drawn as focused.
    if (!active || where === 'nothing')
      return {
        where,
        what: '',
        ring: 9,
        colors: [],
        clear: true,
      };
    const drawn = drawnWith(active);
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    const hit = (active.getRootNode() as ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return {
      where,
      what: wordsOf(active),
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      colors: colorsOf(drawn, brands),
      // Half a pixel is how a box may lie that was scrolled to.
      clear:
        left >= -0.5 &&
        top >= -0.5 &&
        right <= innerWidth + 0.5 &&
        bottom <= innerHeight + 0.5 &&
        (drawn === hit || drawn.contains(hit)),
    };
  };
  Object.assign(window, { reached, noteSpot: note, controls });
  // The first listener of the page: nothing that the dialog keeps to itself is kept from it.
  addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.localName !== 'partwell-dialog')
        reached.push(`${target.localName} ${target.id}`);
    },
    true,
  );
}
