/** The lab of the page for frames: first a façade, then the element, set anew whenever the page around says so. */
import type { Row } from '../../../pkg/baseline/interleave';
import { applyAppearance } from '../fields/appearance';
import type { Facade } from '../element/facade';
import { askForFonts, useFontsThatCame } from '../element/fonts';
import { busy } from '../engine/busy';
import { couldNotLoad } from '../engine/could-not-load';
import { once } from '../engine/once';
import { type Fields, type Spec, textFields, withFields } from '../fields/fields';
import { ownFields, type Slip } from '../fields/foreign';
import { InterleaveError } from '../engine/interleave-error';
import type { LabElement } from '../labs/base/lab-element';
import { cancelAll, isTaken } from '../labs/base/run-queue';

/** All that the lab consists of. */
const load = once(() => {
  askForFonts();
  return import('./contents').catch((cause: unknown) => {
    throw new InterleaveError(couldNotLoad('lab', cause), { cause });
  });
});

export class FrameLab {
  readonly #place: HTMLElement;
  readonly #facade: Facade;
  /** The fields of the address. */
  #address: Fields;
  /** Those and, over them, what was configured last. */
  #fields: Fields;
  #lab: LabElement | undefined;
  #slips: readonly Slip[] = [];
  /** Whether leaving the slide has cancelled what runs by itself. */
  #cutShort = false;
  /** Settled when all that was asked for before has been done. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(
    place: HTMLElement,
    facade: Facade,
    fields: Fields,
    private readonly onRow: (row: Row) => void,
  ) {
    this.#place = place;
    this.#facade = facade;
    this.#address = this.#own(fields);
    this.#fields = this.#address;
    this.#nameFacade();
  }

  /** Loads the lab. */
  async load(): Promise<void> {
    await this.#inTurn(() => this.#show());
  }

  /** Shows an error that keeps the lab from being there at all, whatever is asked for. */
  refuse(error: InterleaveError): void {
    this.#before = Promise.withResolvers<never>().promise;
    this.#facade.close();
    this.#showFailure(error);
  }

  /** Runs what is set, or this specification over what is configured. Rejects, and runs nothing, where that is bad. */
  run(spec: Spec | undefined): Promise<void> {
    return this.#inTurn(async () => {
      if (isTaken()) {
        throw busy();
      }
      const lab = await this.#show(spec && (await this.#checked(this.#fields, spec)));
      // Its end is told by an event. Whoever waited for it here could not be cancelled.
      void lab?.run();
    });
  }

  /** Sets these fields over those of the address from now on. Rejects, and changes nothing, where that is bad. */
  configure(spec: Spec): Promise<void> {
    return this.#inTurn(async () => {
      // For a façade the engine is not loaded: it looks at the fields when the lab is.
      this.#fields = this.#lab ? await this.#checked(this.#address, spec) : withFields(this.#address, textFields(spec));
      if (this.#lab) await this.#show(this.#fields);
      else this.#nameFacade();
    });
  }

  /** The address has other fields now: what was configured over the old ones no longer counts. */
  follow(address: Fields): Promise<void> {
    return this.#inTurn(async () => {
      this.#address = this.#own(address);
      this.#fields = this.#address;
      if (this.#lab) await this.#show(this.#address);
      else this.#nameFacade();
    });
  }

  cancel(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#cancel();
    });
  }

  /** A slide was entered: the lab is wanted now, and one that runs by itself takes up what leaving the slide cut short. */
  enterSlide(): Promise<void> {
    return this.#inTurn(async () => {
      const lab = await this.#show();
      if (this.#cutShort) void lab?.run();
      this.#cutShort = false;
    });
  }

  leaveSlide(): Promise<void> {
    return this.#inTurn(async () => {
      const cancelled = await this.#cancel();
      this.#cutShort ||= cancelled && this.#fields.autorun === '1';
    });
  }

  /** One thing after the other: what is asked for while the lab still loads is done once it is there. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#before.then(work);
    this.#before = done.catch(() => undefined);
    return done;
  }

  /** Ends whatever runs in this frame, or was to run by itself; whether the lab had anything to end. */
  async #cancel(): Promise<boolean> {
    const had = this.#lab?.cancel() ?? false;
    await cancelAll();
    return had;
  }

  /** What an address has that is ours; slips are named beside the lab. */
  #own(address: Fields): Fields {
    const { fields, slips } = ownFields(address, ['parentOrigin', 'slides']);
    this.#slips = slips;
    if (this.#lab) this.#lab.slips = slips;
    return fields;
  }

  #nameFacade(): void {
    applyAppearance(document.documentElement, this.#fields);
    this.#facade.name(this.#fields.lab);
  }

  /** The fields below with the specification over them, once the engine has found them good. */
  async #checked(below: Fields, spec: Spec): Promise<Fields> {
    const { checkedFields } = await load();
    return checkedFields(below, spec);
  }

  /** The lab itself, with other fields where these are given; nothing where it cannot be had, which has been told then. */
  async #show(fields?: Fields): Promise<LabElement | undefined> {
    try {
      const wanted = fields ?? this.#fields;
      if (this.#lab && (!fields || this.#lab.dataset.lab === (fields.lab ?? 'race'))) {
        if (fields) this.#lab.reset(fields);
      } else {
        this.#lab = await this.#replaceWith(wanted);
      }
      applyAppearance(document.documentElement, wanted);
      return this.#lab;
    } catch (thrown) {
      this.#showFailure(InterleaveError.from(thrown));
      return undefined;
    }
  }

  async #replaceWith(fields: Fields): Promise<LabElement> {
    const { createLab, mountLab } = await load();
    const lab = await createLab(fields.lab ?? 'race');
    // What the lab before runs, it still tells the end of.
    await this.#cancel();
    lab.fields = fields;
    lab.onRow = this.onRow;
    lab.slips = this.#slips;
    useFontsThatCame();
    await mountLab(this.#place, lab);
    return lab;
  }

  #showFailure(error: InterleaveError): void {
    this.#facade.fail(error.message);
    if (!this.#facade.dispatch(error.asEvent())) dispatchEvent(error.asEvent());
  }
}
