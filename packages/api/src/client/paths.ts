// Made from the OpenAPI document: pnpm --filter @partwell/api run client
// biome-ignore-all lint: written by a program.
import type { ApiProblem } from './problem.ts';

export interface paths {
  '/v1/sessions': {
    get: {
      parameters: {
        query?: {
          customer?: string;
          subscription?: string;
          outcome?: 'saved' | 'canceled' | 'abandoned' | 'error';
          /**
           * `nextCursor` of the page before.
           */
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                id: string;
                mode: 'live' | 'test';
                status: 'prepared' | 'open' | 'saved' | 'canceled' | 'abandoned' | 'error';
                customer: string;
                subscription: string;
                flow: string;
                flowVersion: number;
                reason: string | null;
                /**
                 * The answer to the follow-up question.
                 */
                answer: string | null;
                outcome: {
                  outcome: 'saved' | 'canceled';
                  offer?: {
                    id: string;
                    kind: string;
                    choice: string;
                  };
                  title: string;
                  /**
                   * Paragraphs.
                   */
                  body: string[];
                  /**
                   * Content, date and time with zone, effective date, reference.
                   */
                  receipt: {
                    id: string;
                    label: string;
                    value: string;
                    /**
                     * Of terms: with this it begins or is over. Such are drawn as a line from one to the other.
                     */
                    end?: true;
                  }[];
                  reference: string;
                  /**
                   * Of a cancellation: the same for programs, as a compact JWS that anybody can verify.
                   */
                  signedReceipt?: string;
                  at: string;
                  articles: {
                    label: string;
                    url: string;
                  }[];
                  comeBack?: {
                    label: string;
                    url: string;
                  };
                  recommend?: {
                    label: string;
                    url: string;
                  };
                  /**
                   * Whether the exit stays on this last screen: true after a call back, which changed nothing yet.
                   */
                  exit: boolean;
                } | null;
                offer: string | null;
                choice: string | null;
                createdAt: string;
                openedAt: string | null;
                endedAt: string | null;
                expiresAt: string;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/sessions/export': {
    get: {
      parameters: {
        query: {
          /**
           * `ndjson`: a session as in the list on each line.
           */
          format: 'ndjson' | 'csv';
          customer?: string;
          subscription?: string;
          outcome?: 'saved' | 'canceled' | 'abandoned' | 'error';
        };
      };
      responses: {
        200: {
          content: {
            'application/x-ndjson': string;
            'text/csv': string;
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/sessions/{id}': {
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json':
              | {
                  id: string;
                  /**
                   * Bearer for this session only.
                   */
                  secret: string;
                  mode: 'live' | 'test';
                  status: 'prepared' | 'open' | 'saved' | 'canceled' | 'abandoned' | 'error';
                  locale: string;
                  dir: 'ltr' | 'rtl';
                  /**
                   * The fairness profiles that are in force for this customer.
                   */
                  profiles?: string[];
                  theme: {
                    brand?: string;
                    radius?: string;
                    mode: 'auto' | 'light' | 'dark';
                  };
                  /**
                   * The widget’s own words by key; see `UiTextKey`.
                   */
                  texts: {
                    [k: string]: string;
                  };
                  thanks?: {
                    title: string;
                    body?: string;
                  };
                  /**
                   * Offers before the question.
                   */
                  upFront?: {
                    title: string;
                    body?: string;
                    offers: string[];
                  };
                  /**
                   * Asked once before any offer is shown.
                   */
                  permission?: {
                    title: string;
                    body?: string;
                    accept: string;
                    decline: string;
                  };
                  question: {
                    title: string;
                    hint: string;
                  };
                  /**
                   * Said where an answer is asked for.
                   */
                  privacy?: {
                    text: string;
                    link: {
                      label: string;
                      url: string;
                    };
                  };
                  reasons: {
                    id: string;
                    label: string;
                    followUp?:
                      | {
                          kind: 'choice';
                          label: string;
                          options: {
                            id: string;
                            label: string;
                            /**
                             * Where this answer leads, instead of the offers of the reason.
                             */
                            offers?: string[];
                          }[];
                          /**
                           * How the options may be drawn; a plain choice is right too.
                           */
                          look?: 'rating' | 'competitor';
                          /**
                           * Words for the lowest number of a rating.
                           */
                          low?: string;
                          /**
                           * Words for the highest number of a rating.
                           */
                          high?: string;
                        }
                      | {
                          kind: 'text';
                          label: string;
                          hint: string;
                          maxLength: number;
                        };
                    /**
                     * Ids in `offers`, in order; empty leads straight to confirm.
                     */
                    offers: string[];
                  }[];
                  /**
                   * Reasons that are asked for only after the cancellation; `reasons` is empty then.
                   */
                  survey?: {
                    id: string;
                    label: string;
                    followUp?:
                      | {
                          kind: 'choice';
                          label: string;
                          options: {
                            id: string;
                            label: string;
                            /**
                             * Where this answer leads, instead of the offers of the reason.
                             */
                            offers?: string[];
                          }[];
                          /**
                           * How the options may be drawn; a plain choice is right too.
                           */
                          look?: 'rating' | 'competitor';
                          /**
                           * Words for the lowest number of a rating.
                           */
                          low?: string;
                          /**
                           * Words for the highest number of a rating.
                           */
                          high?: string;
                        }
                      | {
                          kind: 'text';
                          label: string;
                          hint: string;
                          maxLength: number;
                        };
                    /**
                     * Ids in `offers`, in order; empty leads straight to confirm.
                     */
                    offers: string[];
                  }[];
                  offersIntro: {
                    title: string;
                    body?: string;
                  };
                  offers: {
                    [k: string]: {
                      id: string;
                      kind: string;
                      title: string;
                      body?: string;
                      /**
                       * The question the choices answer: "For how long?". Shown where there are several.
                       */
                      legend: string;
                      /**
                       * @minItems 1
                       */
                      choices: {
                        /**
                         * Stable: `months-2`, `plan-basic`, `tier-36`, `slot-morning`, `only`.
                         */
                        id: string;
                        /**
                         * "2 months", "Basic".
                         */
                        label: string;
                        /**
                         * The accept control’s words for exactly this choice: "Pause for 2 months".
                         */
                        accept: string;
                        /**
                         * The one figure to show large: "20 % off", "$9.00 a month".
                         */
                        highlight?: string;
                        /**
                         * Amount, until when, price after, next charge, how to cancel.
                         */
                        terms: {
                          id: string;
                          label: string;
                          value: string;
                          /**
                           * Of terms: with this it begins or is over. Such are drawn as a line from one to the other.
                           */
                          end?: true;
                        }[];
                        keeps?: string[];
                        givesUp?: string[];
                      }[];
                      fields?: {
                        id: 'phone' | 'email' | 'note' | 'name' | 'contract' | 'kind' | 'cause' | 'endDate';
                        label: string;
                        type: 'tel' | 'email' | 'text' | 'date' | 'choice';
                        autocomplete: string;
                        required: boolean;
                        maxLength: number;
                        /**
                         * What it begins with, as the host knows it.
                         */
                        value?: string;
                        options?: {
                          id: string;
                          label: string;
                        }[];
                      }[];
                    };
                  };
                  /**
                   * Present where the way out commits at once, without the last question.
                   */
                  exit?: 'direct';
                  confirm: {
                    title: string;
                    effects: string[];
                    fields?: {
                      id: 'phone' | 'email' | 'note' | 'name' | 'contract' | 'kind' | 'cause' | 'endDate';
                      label: string;
                      type: 'tel' | 'email' | 'text' | 'date' | 'choice';
                      autocomplete: string;
                      required: boolean;
                      maxLength: number;
                      /**
                       * What it begins with, as the host knows it.
                       */
                      value?: string;
                      options?: {
                        id: string;
                        label: string;
                      }[];
                    }[];
                  };
                  /**
                   * Present where this person may not cancel for their team; the server refuses it too.
                   */
                  barred?: {
                    title: string;
                    body: string;
                  };
                  /**
                   * Present where it has to be chosen first which one it is about: start a session again with `subscription`. Nothing is recorded under this id.
                   *
                   * @minItems 2
                   */
                  subscriptions?: {
                    /**
                     * As the customer token names it; sent back as `subscription`.
                     */
                    id: string;
                    /**
                     * The plan: "Harbour Pro".
                     */
                    title: string;
                    /**
                     * What tells it from the others: its price and until when it is paid.
                     */
                    note?: string;
                  }[];
                  standing?: {
                    /**
                     * `canceled`: nothing is left to do. `paused`: it can still be canceled.
                     */
                    state: 'canceled' | 'paused';
                    title: string;
                    /**
                     * Paragraphs: until when access lasts, when it starts again.
                     */
                    body: string[];
                    /**
                     * Id in `offers` of the way to start again now, where the host can carry it out.
                     */
                    resume?: string;
                  };
                  /**
                   * A draft is shown: nothing is recorded, and nothing is carried out.
                   */
                  preview?: true;
                  /**
                   * Present where the page carries out what is asked for; see `perform` of the answers.
                   */
                  carriedOutBy?: 'page';
                  /**
                   * Ways that are separate from this one: withdrawing from the contract.
                   */
                  links?: {
                    label: string;
                    url: string;
                  }[];
                  /**
                   * What was answered before a reload.
                   */
                  answer?: {
                    reason: string;
                    followUp?: string;
                  };
                  /**
                   * An action that is not settled yet.
                   */
                  pending?: 'accept' | 'cancel';
                  /**
                   * Present once the session has ended.
                   */
                  outcome?: {
                    outcome: 'saved' | 'canceled';
                    offer?: {
                      id: string;
                      kind: string;
                      choice: string;
                    };
                    title: string;
                    /**
                     * Paragraphs.
                     */
                    body: string[];
                    /**
                     * Content, date and time with zone, effective date, reference.
                     */
                    receipt: {
                      id: string;
                      label: string;
                      value: string;
                      /**
                       * Of terms: with this it begins or is over. Such are drawn as a line from one to the other.
                       */
                      end?: true;
                    }[];
                    reference: string;
                    /**
                     * Of a cancellation: the same for programs, as a compact JWS that anybody can verify.
                     */
                    signedReceipt?: string;
                    at: string;
                    articles: {
                      label: string;
                      url: string;
                    }[];
                    comeBack?: {
                      label: string;
                      url: string;
                    };
                    recommend?: {
                      label: string;
                      url: string;
                    };
                    /**
                     * Whether the exit stays on this last screen: true after a call back, which changed nothing yet.
                     */
                    exit: boolean;
                  };
                  expiresAt: string;
                }
              | {
                  id: string;
                  mode: 'live' | 'test';
                  status: 'prepared' | 'open' | 'saved' | 'canceled' | 'abandoned' | 'error';
                  customer: string;
                  subscription: string;
                  flow: string;
                  flowVersion: number;
                  reason: string | null;
                  /**
                   * The answer to the follow-up question.
                   */
                  answer: string | null;
                  outcome: {
                    outcome: 'saved' | 'canceled';
                    offer?: {
                      id: string;
                      kind: string;
                      choice: string;
                    };
                    title: string;
                    /**
                     * Paragraphs.
                     */
                    body: string[];
                    /**
                     * Content, date and time with zone, effective date, reference.
                     */
                    receipt: {
                      id: string;
                      label: string;
                      value: string;
                      /**
                       * Of terms: with this it begins or is over. Such are drawn as a line from one to the other.
                       */
                      end?: true;
                    }[];
                    reference: string;
                    /**
                     * Of a cancellation: the same for programs, as a compact JWS that anybody can verify.
                     */
                    signedReceipt?: string;
                    at: string;
                    articles: {
                      label: string;
                      url: string;
                    }[];
                    comeBack?: {
                      label: string;
                      url: string;
                    };
                    recommend?: {
                      label: string;
                      url: string;
                    };
                    /**
                     * Whether the exit stays on this last screen: true after a call back, which changed nothing yet.
                     */
                    exit: boolean;
                  } | null;
                  offer: string | null;
                  choice: string | null;
                  createdAt: string;
                  openedAt: string | null;
                  endedAt: string | null;
                  expiresAt: string;
                  actions: {
                    id: string;
                    type: 'accept' | 'cancel';
                    status: 'pending' | 'applied' | 'refused' | 'stuck';
                    offer: string | null;
                    kind: string | null;
                    choice: string | null;
                    /**
                     * Without what somebody typed for it, for keys without `contacts:read`.
                     */
                    command:
                      | {
                          kind: 'pause';
                          /**
                           * Absent where a day was chosen instead of a length.
                           */
                          months?: number;
                          from: string;
                          resumesAt: string;
                          remindAt?: string;
                        }
                      | {
                          kind: 'resume';
                          nextChargeAt: string;
                        }
                      | {
                          kind: 'change_plan';
                          plan: string;
                          /**
                           * An amount of money.
                           */
                          price: {
                            /**
                             * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                             */
                            amount: number;
                            /**
                             * ISO 4217 code, such as "USD", "EUR" or "SEK".
                             */
                            currency: string;
                          };
                          /**
                           * How often the subscription renews.
                           */
                          interval: 'month' | 'year';
                          at: string;
                        }
                      | {
                          kind: 'change_seats';
                          seats: number;
                          /**
                           * An amount of money.
                           */
                          price: {
                            /**
                             * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                             */
                            amount: number;
                            /**
                             * ISO 4217 code, such as "USD", "EUR" or "SEK".
                             */
                            currency: string;
                          };
                          /**
                           * How often the subscription renews.
                           */
                          interval: 'month' | 'year';
                          at: string;
                        }
                      | {
                          kind: 'discount';
                          percentOff?: number;
                          /**
                           * An amount of money.
                           */
                          amountOff?: {
                            /**
                             * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                             */
                            amount: number;
                            /**
                             * ISO 4217 code, such as "USD", "EUR" or "SEK".
                             */
                            currency: string;
                          };
                          /**
                           * How many charges it lowers, the next one first; null: every one.
                           */
                          charges: number | null;
                          from: string;
                          /**
                           * The first charge in full again; null: none.
                           */
                          until: string | null;
                        }
                      | {
                          kind: 'free_months';
                          months: number;
                          nextChargeAt: string;
                        }
                      | {
                          kind: 'credit';
                          /**
                           * An amount of money.
                           */
                          amount: {
                            /**
                             * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                             */
                            amount: number;
                            /**
                             * ISO 4217 code, such as "USD", "EUR" or "SEK".
                             */
                            currency: string;
                          };
                        }
                      | {
                          kind: 'keep_price';
                          /**
                           * An amount of money.
                           */
                          price: {
                            /**
                             * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                             */
                            amount: number;
                            /**
                             * ISO 4217 code, such as "USD", "EUR" or "SEK".
                             */
                            currency: string;
                          };
                          /**
                           * How often the subscription renews.
                           */
                          interval: 'month' | 'year';
                          until: string;
                        }
                      | {
                          kind: 'perk';
                          perk: string;
                          /**
                           * As the subscriber read it.
                           */
                          name: string;
                        }
                      | {
                          kind: 'extend';
                          of: 'trial' | 'period';
                          days: number;
                          until: string;
                        }
                      | {
                          kind: 'contact';
                          channel: 'callback' | 'email' | 'chat' | 'calendar';
                          /**
                           * Where the chat or the calendar is.
                           */
                          url?: string;
                          slot?: string;
                          phone?: string;
                          email?: string;
                          note?: string;
                        }
                      | {
                          kind: 'redirect';
                          url: string;
                          /**
                           * As the subscriber read it.
                           */
                          name: string;
                        }
                      | {
                          kind: 'custom';
                          action: string;
                          payload: {
                            [k: string]: string | number | boolean;
                          };
                          /**
                           * An amount of money.
                           */
                          worth?: {
                            /**
                             * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                             */
                            amount: number;
                            /**
                             * ISO 4217 code, such as "USD", "EUR" or "SEK".
                             */
                            currency: string;
                          };
                        }
                      | {
                          kind: 'cancel';
                          at: string;
                          /**
                           * What was written on the form before the final button, for the confirmation you send.
                           */
                          details?: {
                            name?: string;
                            email?: string;
                            contract?: string;
                            /**
                             * `ordinary` or `extraordinary`.
                             */
                            kind?: string;
                            cause?: string;
                            /**
                             * The day they asked for; none: as early as can be.
                             */
                            endDate?: string;
                          };
                        };
                    /**
                     * Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.
                     */
                    toldBy: 'executor' | 'page' | 'operator';
                    reference: string;
                    attempts: number;
                    /**
                     * Why it is not settled, or was refused.
                     */
                    cause: string | null;
                    createdAt: string;
                    settledAt: string | null;
                    /**
                     * What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.
                     */
                    note: string | null;
                  }[];
                  trace: {
                    offer: string;
                    given: boolean;
                    code: string;
                    why: string;
                    reasons: string[];
                    /**
                     * Before the question.
                     */
                    upFront?: true;
                  }[];
                  /**
                   * Every screen that was shown, in that order.
                   */
                  steps: {
                    step: string;
                    /**
                     * Since the dialog was shown, by the page’s own clock: how long somebody stayed is the difference to the next.
                     */
                    millis: number | null;
                    /**
                     * When the server was told.
                     */
                    at: string;
                  }[];
                };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/customers/{customer}/export': {
    get: {
      parameters: {
        path: {
          customer: string;
        };
        query?: {
          /**
           * `nextCursor` of the page before.
           */
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              customer: string;
              data: {
                id: string;
                mode: 'live' | 'test';
                status: 'prepared' | 'open' | 'saved' | 'canceled' | 'abandoned' | 'error';
                customer: string;
                subscription: string;
                flow: string;
                flowVersion: number;
                reason: string | null;
                /**
                 * The answer to the follow-up question.
                 */
                answer: string | null;
                outcome: {
                  outcome: 'saved' | 'canceled';
                  offer?: {
                    id: string;
                    kind: string;
                    choice: string;
                  };
                  title: string;
                  /**
                   * Paragraphs.
                   */
                  body: string[];
                  /**
                   * Content, date and time with zone, effective date, reference.
                   */
                  receipt: {
                    id: string;
                    label: string;
                    value: string;
                    /**
                     * Of terms: with this it begins or is over. Such are drawn as a line from one to the other.
                     */
                    end?: true;
                  }[];
                  reference: string;
                  /**
                   * Of a cancellation: the same for programs, as a compact JWS that anybody can verify.
                   */
                  signedReceipt?: string;
                  at: string;
                  articles: {
                    label: string;
                    url: string;
                  }[];
                  comeBack?: {
                    label: string;
                    url: string;
                  };
                  recommend?: {
                    label: string;
                    url: string;
                  };
                  /**
                   * Whether the exit stays on this last screen: true after a call back, which changed nothing yet.
                   */
                  exit: boolean;
                } | null;
                offer: string | null;
                choice: string | null;
                createdAt: string;
                openedAt: string | null;
                endedAt: string | null;
                expiresAt: string;
                actions: {
                  id: string;
                  type: 'accept' | 'cancel';
                  status: 'pending' | 'applied' | 'refused' | 'stuck';
                  offer: string | null;
                  kind: string | null;
                  choice: string | null;
                  /**
                   * Without what somebody typed for it, for keys without `contacts:read`.
                   */
                  command:
                    | {
                        kind: 'pause';
                        /**
                         * Absent where a day was chosen instead of a length.
                         */
                        months?: number;
                        from: string;
                        resumesAt: string;
                        remindAt?: string;
                      }
                    | {
                        kind: 'resume';
                        nextChargeAt: string;
                      }
                    | {
                        kind: 'change_plan';
                        plan: string;
                        /**
                         * An amount of money.
                         */
                        price: {
                          /**
                           * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                           */
                          amount: number;
                          /**
                           * ISO 4217 code, such as "USD", "EUR" or "SEK".
                           */
                          currency: string;
                        };
                        /**
                         * How often the subscription renews.
                         */
                        interval: 'month' | 'year';
                        at: string;
                      }
                    | {
                        kind: 'change_seats';
                        seats: number;
                        /**
                         * An amount of money.
                         */
                        price: {
                          /**
                           * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                           */
                          amount: number;
                          /**
                           * ISO 4217 code, such as "USD", "EUR" or "SEK".
                           */
                          currency: string;
                        };
                        /**
                         * How often the subscription renews.
                         */
                        interval: 'month' | 'year';
                        at: string;
                      }
                    | {
                        kind: 'discount';
                        percentOff?: number;
                        /**
                         * An amount of money.
                         */
                        amountOff?: {
                          /**
                           * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                           */
                          amount: number;
                          /**
                           * ISO 4217 code, such as "USD", "EUR" or "SEK".
                           */
                          currency: string;
                        };
                        /**
                         * How many charges it lowers, the next one first; null: every one.
                         */
                        charges: number | null;
                        from: string;
                        /**
                         * The first charge in full again; null: none.
                         */
                        until: string | null;
                      }
                    | {
                        kind: 'free_months';
                        months: number;
                        nextChargeAt: string;
                      }
                    | {
                        kind: 'credit';
                        /**
                         * An amount of money.
                         */
                        amount: {
                          /**
                           * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                           */
                          amount: number;
                          /**
                           * ISO 4217 code, such as "USD", "EUR" or "SEK".
                           */
                          currency: string;
                        };
                      }
                    | {
                        kind: 'keep_price';
                        /**
                         * An amount of money.
                         */
                        price: {
                          /**
                           * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                           */
                          amount: number;
                          /**
                           * ISO 4217 code, such as "USD", "EUR" or "SEK".
                           */
                          currency: string;
                        };
                        /**
                         * How often the subscription renews.
                         */
                        interval: 'month' | 'year';
                        until: string;
                      }
                    | {
                        kind: 'perk';
                        perk: string;
                        /**
                         * As the subscriber read it.
                         */
                        name: string;
                      }
                    | {
                        kind: 'extend';
                        of: 'trial' | 'period';
                        days: number;
                        until: string;
                      }
                    | {
                        kind: 'contact';
                        channel: 'callback' | 'email' | 'chat' | 'calendar';
                        /**
                         * Where the chat or the calendar is.
                         */
                        url?: string;
                        slot?: string;
                        phone?: string;
                        email?: string;
                        note?: string;
                      }
                    | {
                        kind: 'redirect';
                        url: string;
                        /**
                         * As the subscriber read it.
                         */
                        name: string;
                      }
                    | {
                        kind: 'custom';
                        action: string;
                        payload: {
                          [k: string]: string | number | boolean;
                        };
                        /**
                         * An amount of money.
                         */
                        worth?: {
                          /**
                           * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                           */
                          amount: number;
                          /**
                           * ISO 4217 code, such as "USD", "EUR" or "SEK".
                           */
                          currency: string;
                        };
                      }
                    | {
                        kind: 'cancel';
                        at: string;
                        /**
                         * What was written on the form before the final button, for the confirmation you send.
                         */
                        details?: {
                          name?: string;
                          email?: string;
                          contract?: string;
                          /**
                           * `ordinary` or `extraordinary`.
                           */
                          kind?: string;
                          cause?: string;
                          /**
                           * The day they asked for; none: as early as can be.
                           */
                          endDate?: string;
                        };
                      };
                  /**
                   * Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.
                   */
                  toldBy: 'executor' | 'page' | 'operator';
                  reference: string;
                  attempts: number;
                  /**
                   * Why it is not settled, or was refused.
                   */
                  cause: string | null;
                  createdAt: string;
                  settledAt: string | null;
                  /**
                   * What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.
                   */
                  note: string | null;
                }[];
                trace: {
                  offer: string;
                  given: boolean;
                  code: string;
                  why: string;
                  reasons: string[];
                  /**
                   * Before the question.
                   */
                  upFront?: true;
                }[];
                /**
                 * What the customer token said.
                 */
                facts: {
                  [k: string]: unknown;
                };
                timeZone: string;
                /**
                 * What was shown, in the words it was shown in.
                 */
                presented: {
                  [k: string]: unknown;
                };
                events: {
                  id: string;
                  type: string;
                  step: string | null;
                  answer: {
                    reason: string;
                    followUp: string | null;
                  } | null;
                  millis: number | null;
                  receivedAt: string;
                }[];
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/customers/{customer}': {
    delete: {
      parameters: {
        path: {
          customer: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              customer: string;
              status: 'erased' | 'waiting';
              /**
               * By this request. `messages`: webhooks with their deliveries, what was sent and answered.
               */
              erased: {
                sessions: number;
                actions: number;
                events: number;
                messages: number;
              };
              /**
               * What has to end first. The rest is erased by itself within minutes after that.
               */
              waiting: {
                /**
                 * Not settled yet; a stuck one waits for you.
                 */
                actions: number;
                /**
                 * That tell your server of money and have not arrived; for 30 days at most.
                 */
                webhooks: number;
              };
              /**
               * Of what was erased by this request: what kind of offer was taken, when, and what it gave away, under a pseudonym, so that an offer is not given again before its time and budgets stay right.
               */
              kept: {
                tombstones: number;
                /**
                 * When the last of them goes.
                 */
                until: string | null;
              };
            };
          };
        };
        202: {
          content: {
            'application/json': {
              customer: string;
              status: 'erased' | 'waiting';
              /**
               * By this request. `messages`: webhooks with their deliveries, what was sent and answered.
               */
              erased: {
                sessions: number;
                actions: number;
                events: number;
                messages: number;
              };
              /**
               * What has to end first. The rest is erased by itself within minutes after that.
               */
              waiting: {
                /**
                 * Not settled yet; a stuck one waits for you.
                 */
                actions: number;
                /**
                 * That tell your server of money and have not arrived; for 30 days at most.
                 */
                webhooks: number;
              };
              /**
               * Of what was erased by this request: what kind of offer was taken, when, and what it gave away, under a pseudonym, so that an offer is not given again before its time and budgets stay right.
               */
              kept: {
                tombstones: number;
                /**
                 * When the last of them goes.
                 */
                until: string | null;
              };
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/actions': {
    get: {
      parameters: {
        query?: {
          status?: 'pending' | 'stuck' | 'applied' | 'refused';
          type?: 'accept' | 'cancel';
          customer?: string;
          subscription?: string;
          /**
           * `nextCursor` of the page before.
           */
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                id: string;
                type: 'accept' | 'cancel';
                status: 'pending' | 'applied' | 'refused' | 'stuck';
                offer: string | null;
                kind: string | null;
                choice: string | null;
                /**
                 * What is expected at the provider: this, with the id of the action in `appliedActions`. Without what somebody typed for it, for keys without `contacts:read`.
                 */
                command:
                  | {
                      kind: 'pause';
                      /**
                       * Absent where a day was chosen instead of a length.
                       */
                      months?: number;
                      from: string;
                      resumesAt: string;
                      remindAt?: string;
                    }
                  | {
                      kind: 'resume';
                      nextChargeAt: string;
                    }
                  | {
                      kind: 'change_plan';
                      plan: string;
                      /**
                       * An amount of money.
                       */
                      price: {
                        /**
                         * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                         */
                        amount: number;
                        /**
                         * ISO 4217 code, such as "USD", "EUR" or "SEK".
                         */
                        currency: string;
                      };
                      /**
                       * How often the subscription renews.
                       */
                      interval: 'month' | 'year';
                      at: string;
                    }
                  | {
                      kind: 'change_seats';
                      seats: number;
                      /**
                       * An amount of money.
                       */
                      price: {
                        /**
                         * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                         */
                        amount: number;
                        /**
                         * ISO 4217 code, such as "USD", "EUR" or "SEK".
                         */
                        currency: string;
                      };
                      /**
                       * How often the subscription renews.
                       */
                      interval: 'month' | 'year';
                      at: string;
                    }
                  | {
                      kind: 'discount';
                      percentOff?: number;
                      /**
                       * An amount of money.
                       */
                      amountOff?: {
                        /**
                         * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                         */
                        amount: number;
                        /**
                         * ISO 4217 code, such as "USD", "EUR" or "SEK".
                         */
                        currency: string;
                      };
                      /**
                       * How many charges it lowers, the next one first; null: every one.
                       */
                      charges: number | null;
                      from: string;
                      /**
                       * The first charge in full again; null: none.
                       */
                      until: string | null;
                    }
                  | {
                      kind: 'free_months';
                      months: number;
                      nextChargeAt: string;
                    }
                  | {
                      kind: 'credit';
                      /**
                       * An amount of money.
                       */
                      amount: {
                        /**
                         * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                         */
                        amount: number;
                        /**
                         * ISO 4217 code, such as "USD", "EUR" or "SEK".
                         */
                        currency: string;
                      };
                    }
                  | {
                      kind: 'keep_price';
                      /**
                       * An amount of money.
                       */
                      price: {
                        /**
                         * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                         */
                        amount: number;
                        /**
                         * ISO 4217 code, such as "USD", "EUR" or "SEK".
                         */
                        currency: string;
                      };
                      /**
                       * How often the subscription renews.
                       */
                      interval: 'month' | 'year';
                      until: string;
                    }
                  | {
                      kind: 'perk';
                      perk: string;
                      /**
                       * As the subscriber read it.
                       */
                      name: string;
                    }
                  | {
                      kind: 'extend';
                      of: 'trial' | 'period';
                      days: number;
                      until: string;
                    }
                  | {
                      kind: 'contact';
                      channel: 'callback' | 'email' | 'chat' | 'calendar';
                      /**
                       * Where the chat or the calendar is.
                       */
                      url?: string;
                      slot?: string;
                      phone?: string;
                      email?: string;
                      note?: string;
                    }
                  | {
                      kind: 'redirect';
                      url: string;
                      /**
                       * As the subscriber read it.
                       */
                      name: string;
                    }
                  | {
                      kind: 'custom';
                      action: string;
                      payload: {
                        [k: string]: string | number | boolean;
                      };
                      /**
                       * An amount of money.
                       */
                      worth?: {
                        /**
                         * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                         */
                        amount: number;
                        /**
                         * ISO 4217 code, such as "USD", "EUR" or "SEK".
                         */
                        currency: string;
                      };
                    }
                  | {
                      kind: 'cancel';
                      at: string;
                      /**
                       * What was written on the form before the final button, for the confirmation you send.
                       */
                      details?: {
                        name?: string;
                        email?: string;
                        contract?: string;
                        /**
                         * `ordinary` or `extraordinary`.
                         */
                        kind?: string;
                        cause?: string;
                        /**
                         * The day they asked for; none: as early as can be.
                         */
                        endDate?: string;
                      };
                    };
                /**
                 * Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.
                 */
                toldBy: 'executor' | 'page' | 'operator';
                reference: string;
                attempts: number;
                /**
                 * Why it is not settled, or was refused.
                 */
                cause: string | null;
                createdAt: string;
                settledAt: string | null;
                /**
                 * What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.
                 */
                note: string | null;
                session: string;
                customer: string;
                subscription: string;
                /**
                 * `cause` in words.
                 */
                why: string | null;
                /**
                 * When it was last sent to the provider. An attempt that only reads there does not change it.
                 */
                triedAt: string;
                /**
                 * When it is tried again by itself; `null` where it is not.
                 */
                dueAt: string | null;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/actions/{id}': {
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              type: 'accept' | 'cancel';
              status: 'pending' | 'applied' | 'refused' | 'stuck';
              offer: string | null;
              kind: string | null;
              choice: string | null;
              /**
               * What is expected at the provider: this, with the id of the action in `appliedActions`. Without what somebody typed for it, for keys without `contacts:read`.
               */
              command:
                | {
                    kind: 'pause';
                    /**
                     * Absent where a day was chosen instead of a length.
                     */
                    months?: number;
                    from: string;
                    resumesAt: string;
                    remindAt?: string;
                  }
                | {
                    kind: 'resume';
                    nextChargeAt: string;
                  }
                | {
                    kind: 'change_plan';
                    plan: string;
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    at: string;
                  }
                | {
                    kind: 'change_seats';
                    seats: number;
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    at: string;
                  }
                | {
                    kind: 'discount';
                    percentOff?: number;
                    /**
                     * An amount of money.
                     */
                    amountOff?: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How many charges it lowers, the next one first; null: every one.
                     */
                    charges: number | null;
                    from: string;
                    /**
                     * The first charge in full again; null: none.
                     */
                    until: string | null;
                  }
                | {
                    kind: 'free_months';
                    months: number;
                    nextChargeAt: string;
                  }
                | {
                    kind: 'credit';
                    /**
                     * An amount of money.
                     */
                    amount: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                  }
                | {
                    kind: 'keep_price';
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    until: string;
                  }
                | {
                    kind: 'perk';
                    perk: string;
                    /**
                     * As the subscriber read it.
                     */
                    name: string;
                  }
                | {
                    kind: 'extend';
                    of: 'trial' | 'period';
                    days: number;
                    until: string;
                  }
                | {
                    kind: 'contact';
                    channel: 'callback' | 'email' | 'chat' | 'calendar';
                    /**
                     * Where the chat or the calendar is.
                     */
                    url?: string;
                    slot?: string;
                    phone?: string;
                    email?: string;
                    note?: string;
                  }
                | {
                    kind: 'redirect';
                    url: string;
                    /**
                     * As the subscriber read it.
                     */
                    name: string;
                  }
                | {
                    kind: 'custom';
                    action: string;
                    payload: {
                      [k: string]: string | number | boolean;
                    };
                    /**
                     * An amount of money.
                     */
                    worth?: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                  }
                | {
                    kind: 'cancel';
                    at: string;
                    /**
                     * What was written on the form before the final button, for the confirmation you send.
                     */
                    details?: {
                      name?: string;
                      email?: string;
                      contract?: string;
                      /**
                       * `ordinary` or `extraordinary`.
                       */
                      kind?: string;
                      cause?: string;
                      /**
                       * The day they asked for; none: as early as can be.
                       */
                      endDate?: string;
                    };
                  };
              /**
               * Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.
               */
              toldBy: 'executor' | 'page' | 'operator';
              reference: string;
              attempts: number;
              /**
               * Why it is not settled, or was refused.
               */
              cause: string | null;
              createdAt: string;
              settledAt: string | null;
              /**
               * What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.
               */
              note: string | null;
              session: string;
              customer: string;
              subscription: string;
              /**
               * `cause` in words.
               */
              why: string | null;
              /**
               * When it was last sent to the provider. An attempt that only reads there does not change it.
               */
              triedAt: string;
              /**
               * When it is tried again by itself; `null` where it is not.
               */
              dueAt: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/actions/{id}/retry': {
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              type: 'accept' | 'cancel';
              status: 'pending' | 'applied' | 'refused' | 'stuck';
              offer: string | null;
              kind: string | null;
              choice: string | null;
              /**
               * What is expected at the provider: this, with the id of the action in `appliedActions`. Without what somebody typed for it, for keys without `contacts:read`.
               */
              command:
                | {
                    kind: 'pause';
                    /**
                     * Absent where a day was chosen instead of a length.
                     */
                    months?: number;
                    from: string;
                    resumesAt: string;
                    remindAt?: string;
                  }
                | {
                    kind: 'resume';
                    nextChargeAt: string;
                  }
                | {
                    kind: 'change_plan';
                    plan: string;
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    at: string;
                  }
                | {
                    kind: 'change_seats';
                    seats: number;
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    at: string;
                  }
                | {
                    kind: 'discount';
                    percentOff?: number;
                    /**
                     * An amount of money.
                     */
                    amountOff?: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How many charges it lowers, the next one first; null: every one.
                     */
                    charges: number | null;
                    from: string;
                    /**
                     * The first charge in full again; null: none.
                     */
                    until: string | null;
                  }
                | {
                    kind: 'free_months';
                    months: number;
                    nextChargeAt: string;
                  }
                | {
                    kind: 'credit';
                    /**
                     * An amount of money.
                     */
                    amount: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                  }
                | {
                    kind: 'keep_price';
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    until: string;
                  }
                | {
                    kind: 'perk';
                    perk: string;
                    /**
                     * As the subscriber read it.
                     */
                    name: string;
                  }
                | {
                    kind: 'extend';
                    of: 'trial' | 'period';
                    days: number;
                    until: string;
                  }
                | {
                    kind: 'contact';
                    channel: 'callback' | 'email' | 'chat' | 'calendar';
                    /**
                     * Where the chat or the calendar is.
                     */
                    url?: string;
                    slot?: string;
                    phone?: string;
                    email?: string;
                    note?: string;
                  }
                | {
                    kind: 'redirect';
                    url: string;
                    /**
                     * As the subscriber read it.
                     */
                    name: string;
                  }
                | {
                    kind: 'custom';
                    action: string;
                    payload: {
                      [k: string]: string | number | boolean;
                    };
                    /**
                     * An amount of money.
                     */
                    worth?: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                  }
                | {
                    kind: 'cancel';
                    at: string;
                    /**
                     * What was written on the form before the final button, for the confirmation you send.
                     */
                    details?: {
                      name?: string;
                      email?: string;
                      contract?: string;
                      /**
                       * `ordinary` or `extraordinary`.
                       */
                      kind?: string;
                      cause?: string;
                      /**
                       * The day they asked for; none: as early as can be.
                       */
                      endDate?: string;
                    };
                  };
              /**
               * Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.
               */
              toldBy: 'executor' | 'page' | 'operator';
              reference: string;
              attempts: number;
              /**
               * Why it is not settled, or was refused.
               */
              cause: string | null;
              createdAt: string;
              settledAt: string | null;
              /**
               * What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.
               */
              note: string | null;
              session: string;
              customer: string;
              subscription: string;
              /**
               * `cause` in words.
               */
              why: string | null;
              /**
               * When it was last sent to the provider. An attempt that only reads there does not change it.
               */
              triedAt: string;
              /**
               * When it is tried again by itself; `null` where it is not.
               */
              dueAt: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/actions/{id}/resolve': {
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * What is true at the provider: it was carried out, or certainly nothing was changed.
             */
            outcome: 'applied' | 'refused';
            /**
             * How you know, for those who ask later.
             */
            note: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              type: 'accept' | 'cancel';
              status: 'pending' | 'applied' | 'refused' | 'stuck';
              offer: string | null;
              kind: string | null;
              choice: string | null;
              /**
               * What is expected at the provider: this, with the id of the action in `appliedActions`. Without what somebody typed for it, for keys without `contacts:read`.
               */
              command:
                | {
                    kind: 'pause';
                    /**
                     * Absent where a day was chosen instead of a length.
                     */
                    months?: number;
                    from: string;
                    resumesAt: string;
                    remindAt?: string;
                  }
                | {
                    kind: 'resume';
                    nextChargeAt: string;
                  }
                | {
                    kind: 'change_plan';
                    plan: string;
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    at: string;
                  }
                | {
                    kind: 'change_seats';
                    seats: number;
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    at: string;
                  }
                | {
                    kind: 'discount';
                    percentOff?: number;
                    /**
                     * An amount of money.
                     */
                    amountOff?: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How many charges it lowers, the next one first; null: every one.
                     */
                    charges: number | null;
                    from: string;
                    /**
                     * The first charge in full again; null: none.
                     */
                    until: string | null;
                  }
                | {
                    kind: 'free_months';
                    months: number;
                    nextChargeAt: string;
                  }
                | {
                    kind: 'credit';
                    /**
                     * An amount of money.
                     */
                    amount: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                  }
                | {
                    kind: 'keep_price';
                    /**
                     * An amount of money.
                     */
                    price: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                    /**
                     * How often the subscription renews.
                     */
                    interval: 'month' | 'year';
                    until: string;
                  }
                | {
                    kind: 'perk';
                    perk: string;
                    /**
                     * As the subscriber read it.
                     */
                    name: string;
                  }
                | {
                    kind: 'extend';
                    of: 'trial' | 'period';
                    days: number;
                    until: string;
                  }
                | {
                    kind: 'contact';
                    channel: 'callback' | 'email' | 'chat' | 'calendar';
                    /**
                     * Where the chat or the calendar is.
                     */
                    url?: string;
                    slot?: string;
                    phone?: string;
                    email?: string;
                    note?: string;
                  }
                | {
                    kind: 'redirect';
                    url: string;
                    /**
                     * As the subscriber read it.
                     */
                    name: string;
                  }
                | {
                    kind: 'custom';
                    action: string;
                    payload: {
                      [k: string]: string | number | boolean;
                    };
                    /**
                     * An amount of money.
                     */
                    worth?: {
                      /**
                       * Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.
                       */
                      amount: number;
                      /**
                       * ISO 4217 code, such as "USD", "EUR" or "SEK".
                       */
                      currency: string;
                    };
                  }
                | {
                    kind: 'cancel';
                    at: string;
                    /**
                     * What was written on the form before the final button, for the confirmation you send.
                     */
                    details?: {
                      name?: string;
                      email?: string;
                      contract?: string;
                      /**
                       * `ordinary` or `extraordinary`.
                       */
                      kind?: string;
                      cause?: string;
                      /**
                       * The day they asked for; none: as early as can be.
                       */
                      endDate?: string;
                    };
                  };
              /**
               * Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.
               */
              toldBy: 'executor' | 'page' | 'operator';
              reference: string;
              attempts: number;
              /**
               * Why it is not settled, or was refused.
               */
              cause: string | null;
              createdAt: string;
              settledAt: string | null;
              /**
               * What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.
               */
              note: string | null;
              session: string;
              customer: string;
              subscription: string;
              /**
               * `cause` in words.
               */
              why: string | null;
              /**
               * When it was last sent to the provider. An attempt that only reads there does not change it.
               */
              triedAt: string;
              /**
               * When it is tried again by itself; `null` where it is not.
               */
              dueAt: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows': {
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                version: number;
                /**
                 * SHA-256 of the content.
                 */
                hash: string;
                /**
                 * For the first time.
                 */
                publishedAt: string;
                /**
                 * New sessions are given this version.
                 */
                active: boolean;
                id: string;
                /**
                 * Who says that it is in force; `null` for a version that is not.
                 */
                managedBy: 'file' | 'api' | null;
              }[];
              drafts: {
                flow: string;
                revision: string;
                changedAt: string;
              }[];
              /**
               * Flows whose offers are switched off: they are given to nobody.
               */
              offersOff: {
                flow: string;
                since: string;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}': {
    get: {
      parameters: {
        path: {
          flow: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              version: number;
              /**
               * SHA-256 of the content.
               */
              hash: string;
              /**
               * For the first time.
               */
              publishedAt: string;
              /**
               * New sessions are given this version.
               */
              active: boolean;
              flow: string;
              /**
               * The flow document, without comments. Its schema is at /flow.schema.json.
               */
              document: {
                [k: string]: unknown;
              };
              /**
               * `file`: by a file in PARTWELL_FLOWS, and changed there only.
               */
              managedBy: 'file' | 'api';
              /**
               * Whether its offers are given. The way out never depends on it.
               */
              offersEnabled: boolean;
              offersOffSince: string | null;
              /**
               * What is being written over the API, if anything is.
               */
              draft: {
                revision: string;
                changedAt: string;
              } | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    delete: {
      parameters: {
        path: {
          flow: string;
        };
      };
      responses: {
        204: {};
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/versions': {
    get: {
      parameters: {
        path: {
          flow: string;
        };
        query?: {
          /**
           * `nextCursor` of the page before.
           */
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                version: number;
                /**
                 * SHA-256 of the content.
                 */
                hash: string;
                /**
                 * For the first time.
                 */
                publishedAt: string;
                /**
                 * New sessions are given this version.
                 */
                active: boolean;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/versions/{version}': {
    get: {
      parameters: {
        path: {
          flow: string;
          version: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              version: number;
              /**
               * SHA-256 of the content.
               */
              hash: string;
              /**
               * For the first time.
               */
              publishedAt: string;
              /**
               * New sessions are given this version.
               */
              active: boolean;
              flow: string;
              /**
               * The flow document, without comments. Its schema is at /flow.schema.json.
               */
              document: {
                [k: string]: unknown;
              };
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/draft': {
    get: {
      parameters: {
        path: {
          flow: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              flow: string;
              /**
               * Another one each time it is saved. Send it back to change what you have read.
               */
              revision: string;
              changedAt: string;
              source: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    put: {
      parameters: {
        path: {
          flow: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * The flow document as text, as a file has it: JSON, with comments where you like.
             */
            source: string;
            /**
             * Of the draft that you have read; `null` where there was none.
             */
            revision: string | null;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              flow: string;
              /**
               * Another one each time it is saved. Send it back to change what you have read.
               */
              revision: string;
              changedAt: string;
              source: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    delete: {
      parameters: {
        path: {
          flow: string;
        };
        query: {
          /**
           * The `revision` of the draft that you have read.
           */
          revision: string;
        };
      };
      responses: {
        204: {};
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/lint': {
    post: {
      parameters: {
        path: {
          flow: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * The document; the draft where it is left out.
             */
            source?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              valid: boolean;
              problems: FlowProblem[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/diff': {
    get: {
      parameters: {
        path: {
          flow: string;
        };
        query?: {
          /**
           * A version by its number, `active` or `draft`.
           */
          from?: string;
          /**
           * The same, as it is to become.
           */
          to?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              changes: {
                /**
                 * Stable: `offer_added`, `reason_offers`, `text_changed`, …
                 */
                code: string;
                area: 'audience' | 'reasons' | 'offers' | 'segments' | 'words' | 'settings';
                /**
                 * Where, with ids in place of positions.
                 */
                path: string[];
                /**
                 * One sentence for people.
                 */
                message: string;
                affects?: string[];
                before?: unknown;
                after?: unknown;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/publish': {
    post: {
      parameters: {
        path: {
          flow: string;
        };
      };
      requestBody: {
        content: {
          'application/json':
            | {
                /**
                 * The flow document as text, as a file has it: JSON, with comments where you like.
                 */
                source: string;
              }
            | {
                /**
                 * Publishes the draft, if it is still the one that you have read.
                 */
                revision: string;
              };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              version: number;
              /**
               * SHA-256 of the content.
               */
              hash: string;
              /**
               * For the first time.
               */
              publishedAt: string;
              /**
               * New sessions are given this version.
               */
              active: boolean;
              flow: string;
              /**
               * The flow document, without comments. Its schema is at /flow.schema.json.
               */
              document: {
                [k: string]: unknown;
              };
              /**
               * Whether another version was in force before, or none.
               */
              changed: boolean;
              /**
               * Warnings: what is not wrong and could be better.
               */
              problems: FlowProblem[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/rollback': {
    post: {
      parameters: {
        path: {
          flow: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              version: number;
              /**
               * SHA-256 of the content.
               */
              hash: string;
              /**
               * For the first time.
               */
              publishedAt: string;
              /**
               * New sessions are given this version.
               */
              active: boolean;
              flow: string;
              /**
               * The flow document, without comments. Its schema is at /flow.schema.json.
               */
              document: {
                [k: string]: unknown;
              };
              /**
               * Whether another version was in force before, or none.
               */
              changed: boolean;
              /**
               * Warnings: what is not wrong and could be better.
               */
              problems: FlowProblem[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/flows/{flow}/offers': {
    put: {
      parameters: {
        path: {
          flow: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            enabled: boolean;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              flow: string;
              enabled: boolean;
              offSince: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/webhook-endpoints': {
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                id: string;
                mode: 'live' | 'test';
                /**
                 * Only where it leads, for keys without `webhooks:write`: the rest may be a secret.
                 */
                url: string;
                events: string[] | null;
                description: string;
                enabled: boolean;
                disabledAt: string | null;
                /**
                 * `operator`: you did. `gone`: it answered 410. `failing`: nothing has arrived for five days.
                 */
                disabledBecause: 'operator' | 'gone' | 'failing' | null;
                /**
                 * Since when nothing has arrived; `null` while things do.
                 */
                failingSince: string | null;
                /**
                 * Until then the secret before signs too.
                 */
                previousSecretUntil: string | null;
                /**
                 * `configuration`: from PARTWELL_WEBHOOK_URL, and changed there; only `enabled: true` is taken here.
                 */
                source: 'api' | 'configuration';
                createdAt: string | null;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            /**
             * Where webhooks are posted: https, without a password in it.
             */
            url: string;
            /**
             * Which types it wants. `null`: all, those that are added later too.
             *
             * @minItems 1
             * @maxItems 8
             */
            events?:
              | (
                  | 'session.started'
                  | 'session.updated'
                  | 'offer.accepted'
                  | 'offer.failed'
                  | 'subscription.canceled'
                  | 'session.abandoned'
                  | 'lead.created'
                  | 'reason.answered'
                )[]
              | null;
            /**
             * For you.
             */
            description?: string;
            /**
             * Switched off it is sent nothing; what happens meanwhile waits for it.
             */
            enabled?: boolean;
          };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              mode: 'live' | 'test';
              /**
               * Only where it leads, for keys without `webhooks:write`: the rest may be a secret.
               */
              url: string;
              events: string[] | null;
              description: string;
              enabled: boolean;
              disabledAt: string | null;
              /**
               * `operator`: you did. `gone`: it answered 410. `failing`: nothing has arrived for five days.
               */
              disabledBecause: 'operator' | 'gone' | 'failing' | null;
              /**
               * Since when nothing has arrived; `null` while things do.
               */
              failingSince: string | null;
              /**
               * Until then the secret before signs too.
               */
              previousSecretUntil: string | null;
              /**
               * `configuration`: from PARTWELL_WEBHOOK_URL, and changed there; only `enabled: true` is taken here.
               */
              source: 'api' | 'configuration';
              createdAt: string | null;
              /**
               * `whsec_…`, shown this once.
               */
              secret: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/webhook-endpoints/{id}': {
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              mode: 'live' | 'test';
              /**
               * Only where it leads, for keys without `webhooks:write`: the rest may be a secret.
               */
              url: string;
              events: string[] | null;
              description: string;
              enabled: boolean;
              disabledAt: string | null;
              /**
               * `operator`: you did. `gone`: it answered 410. `failing`: nothing has arrived for five days.
               */
              disabledBecause: 'operator' | 'gone' | 'failing' | null;
              /**
               * Since when nothing has arrived; `null` while things do.
               */
              failingSince: string | null;
              /**
               * Until then the secret before signs too.
               */
              previousSecretUntil: string | null;
              /**
               * `configuration`: from PARTWELL_WEBHOOK_URL, and changed there; only `enabled: true` is taken here.
               */
              source: 'api' | 'configuration';
              createdAt: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    patch: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * Where webhooks are posted: https, without a password in it.
             */
            url?: string;
            /**
             * Which types it wants. `null`: all, those that are added later too.
             *
             * @minItems 1
             * @maxItems 8
             */
            events?:
              | (
                  | 'session.started'
                  | 'session.updated'
                  | 'offer.accepted'
                  | 'offer.failed'
                  | 'subscription.canceled'
                  | 'session.abandoned'
                  | 'lead.created'
                  | 'reason.answered'
                )[]
              | null;
            /**
             * For you.
             */
            description?: string;
            /**
             * Switched off it is sent nothing; what happens meanwhile waits for it.
             */
            enabled?: boolean;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              mode: 'live' | 'test';
              /**
               * Only where it leads, for keys without `webhooks:write`: the rest may be a secret.
               */
              url: string;
              events: string[] | null;
              description: string;
              enabled: boolean;
              disabledAt: string | null;
              /**
               * `operator`: you did. `gone`: it answered 410. `failing`: nothing has arrived for five days.
               */
              disabledBecause: 'operator' | 'gone' | 'failing' | null;
              /**
               * Since when nothing has arrived; `null` while things do.
               */
              failingSince: string | null;
              /**
               * Until then the secret before signs too.
               */
              previousSecretUntil: string | null;
              /**
               * `configuration`: from PARTWELL_WEBHOOK_URL, and changed there; only `enabled: true` is taken here.
               */
              source: 'api' | 'configuration';
              createdAt: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        204: {};
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/webhook-endpoints/{id}/rotate-secret': {
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * How long the secret before signs too. `0`: not any more, as after it was lost. @default 24
             */
            overlapHours?: number;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * `whsec_…`, shown this once.
               */
              secret: string;
              previousSecretUntil: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/webhook-endpoints/{id}/test': {
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': {
              id: string;
              /**
               * `webhook-id`: the same at every attempt and at every endpoint.
               */
              event: string;
              endpoint: string;
              type: string;
              /**
               * `failed`: the attempts are used up. `gone`: it was answered with 410. `expired`: it waited 30 days for an endpoint.
               */
              status: 'pending' | 'delivered' | 'failed' | 'gone' | 'expired';
              attempts: number;
              /**
               * Not before the endpoint is switched on, where it is off.
               */
              nextAttemptAt: string | null;
              /**
               * The HTTP status of the last answer.
               */
              lastStatus: number | null;
              deliveredAt: string | null;
              createdAt: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/deliveries': {
    get: {
      parameters: {
        query?: {
          endpoint?: string;
          /**
           * `webhook-id`: what became of one event at every endpoint.
           */
          event?: string;
          status?: 'pending' | 'delivered' | 'failed' | 'gone' | 'expired';
          type?: string;
          /**
           * `nextCursor` of the page before.
           */
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                id: string;
                /**
                 * `webhook-id`: the same at every attempt and at every endpoint.
                 */
                event: string;
                endpoint: string;
                type: string;
                /**
                 * `failed`: the attempts are used up. `gone`: it was answered with 410. `expired`: it waited 30 days for an endpoint.
                 */
                status: 'pending' | 'delivered' | 'failed' | 'gone' | 'expired';
                attempts: number;
                /**
                 * Not before the endpoint is switched on, where it is off.
                 */
                nextAttemptAt: string | null;
                /**
                 * The HTTP status of the last answer.
                 */
                lastStatus: number | null;
                deliveredAt: string | null;
                createdAt: string;
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/deliveries/{id}': {
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              /**
               * `webhook-id`: the same at every attempt and at every endpoint.
               */
              event: string;
              endpoint: string;
              type: string;
              /**
               * `failed`: the attempts are used up. `gone`: it was answered with 410. `expired`: it waited 30 days for an endpoint.
               */
              status: 'pending' | 'delivered' | 'failed' | 'gone' | 'expired';
              attempts: number;
              /**
               * Not before the endpoint is switched on, where it is off.
               */
              nextAttemptAt: string | null;
              /**
               * The HTTP status of the last answer.
               */
              lastStatus: number | null;
              deliveredAt: string | null;
              createdAt: string;
              /**
               * What is sent, at every attempt; without how to reach somebody, for keys without `contacts:read`.
               */
              body?: {
                [k: string]: unknown;
              };
              history: {
                attempt: number;
                at: string;
                /**
                 * Without its query; only where it leads, for keys without `webhooks:write`.
                 */
                url: string;
                /**
                 * How long it took.
                 */
                millis: number;
                /**
                 * The HTTP status of the answer.
                 */
                status: number | null;
                /**
                 * Why nothing was answered. `address_refused`: it is not on the public internet.
                 */
                problem: 'timeout' | 'unreachable' | 'address_refused' | null;
                /**
                 * The first 1024 letters of the answer, without what looks like a secret; `null` for keys without `contacts:read`, as a receiver may repeat what it was sent.
                 */
                answer: string | null;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/deliveries/{id}/redeliver': {
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        202: {
          content: {
            'application/json': {
              id: string;
              /**
               * `webhook-id`: the same at every attempt and at every endpoint.
               */
              event: string;
              endpoint: string;
              type: string;
              /**
               * `failed`: the attempts are used up. `gone`: it was answered with 410. `expired`: it waited 30 days for an endpoint.
               */
              status: 'pending' | 'delivered' | 'failed' | 'gone' | 'expired';
              attempts: number;
              /**
               * Not before the endpoint is switched on, where it is off.
               */
              nextAttemptAt: string | null;
              /**
               * The HTTP status of the last answer.
               */
              lastStatus: number | null;
              deliveredAt: string | null;
              createdAt: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/keys': {
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                id: string;
                mode: 'live' | 'test';
                /**
                 * `publishable`: for pages. `secret`: manages. `signing`: your server signs customer tokens with it.
                 */
                kind: 'publishable' | 'secret' | 'signing';
                /**
                 * What a secret key may do; `null` for the others.
                 */
                role: 'viewer' | 'analyst' | 'editor' | 'operator' | 'admin' | null;
                name: string;
                /**
                 * For recognising it: all of a publishable key, both ends of a secret one, a signing secret up to its `kid`.
                 */
                hint: string;
                createdAt: string;
                /**
                 * To about a minute.
                 */
                lastUsedAt: string | null;
                expiresAt: string | null;
                revokedAt: string | null;
                /**
                 * Until then the one before it was rotated is good, too.
                 */
                previousUntil: string | null;
              }[];
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    post: {
      parameters: {};
      requestBody: {
        content: {
          'application/json':
            | {
                kind: 'secret';
                role: 'viewer' | 'analyst' | 'editor' | 'operator' | 'admin';
                /**
                 * For you.
                 */
                name?: string;
                /**
                 * It ends by itself then.
                 */
                expiresAt?: string;
              }
            | {
                kind: 'publishable';
                /**
                 * For you.
                 */
                name?: string;
                /**
                 * It ends by itself then.
                 */
                expiresAt?: string;
              }
            | {
                kind: 'signing';
                /**
                 * For you.
                 */
                name?: string;
                /**
                 * It ends by itself then.
                 */
                expiresAt?: string;
              };
        };
      };
      responses: {
        201: {
          content: {
            'application/json': {
              id: string;
              mode: 'live' | 'test';
              /**
               * `publishable`: for pages. `secret`: manages. `signing`: your server signs customer tokens with it.
               */
              kind: 'publishable' | 'secret' | 'signing';
              /**
               * What a secret key may do; `null` for the others.
               */
              role: 'viewer' | 'analyst' | 'editor' | 'operator' | 'admin' | null;
              name: string;
              /**
               * For recognising it: all of a publishable key, both ends of a secret one, a signing secret up to its `kid`.
               */
              hint: string;
              createdAt: string;
              /**
               * To about a minute.
               */
              lastUsedAt: string | null;
              expiresAt: string | null;
              revokedAt: string | null;
              /**
               * Until then the one before it was rotated is good, too.
               */
              previousUntil: string | null;
              /**
               * The key, shown this once: `pk_…`, `sk_…` or `cs_…`.
               */
              key: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/keys/{id}': {
    get: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              mode: 'live' | 'test';
              /**
               * `publishable`: for pages. `secret`: manages. `signing`: your server signs customer tokens with it.
               */
              kind: 'publishable' | 'secret' | 'signing';
              /**
               * What a secret key may do; `null` for the others.
               */
              role: 'viewer' | 'analyst' | 'editor' | 'operator' | 'admin' | null;
              name: string;
              /**
               * For recognising it: all of a publishable key, both ends of a secret one, a signing secret up to its `kid`.
               */
              hint: string;
              createdAt: string;
              /**
               * To about a minute.
               */
              lastUsedAt: string | null;
              expiresAt: string | null;
              revokedAt: string | null;
              /**
               * Until then the one before it was rotated is good, too.
               */
              previousUntil: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    delete: {
      parameters: {
        path: {
          id: string;
        };
      };
      responses: {
        204: {};
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/keys/{id}/rotate': {
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * How long the one before is good, too. `0`: not any more, as after it was lost. @default 24
             */
            overlapHours?: number;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              mode: 'live' | 'test';
              /**
               * `publishable`: for pages. `secret`: manages. `signing`: your server signs customer tokens with it.
               */
              kind: 'publishable' | 'secret' | 'signing';
              /**
               * What a secret key may do; `null` for the others.
               */
              role: 'viewer' | 'analyst' | 'editor' | 'operator' | 'admin' | null;
              name: string;
              /**
               * For recognising it: all of a publishable key, both ends of a secret one, a signing secret up to its `kid`.
               */
              hint: string;
              createdAt: string;
              /**
               * To about a minute.
               */
              lastUsedAt: string | null;
              expiresAt: string | null;
              revokedAt: string | null;
              /**
               * Until then the one before it was rotated is good, too.
               */
              previousUntil: string | null;
              /**
               * The key, shown this once: `pk_…`, `sk_…` or `cs_…`.
               */
              key: string;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/origins': {
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * What was said here.
               */
              origins: string[];
              /**
               * What PARTWELL_ORIGINS says, beside it.
               */
              configured: string[];
              /**
               * Neither says anything: every page may.
               */
              any: boolean;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    put: {
      parameters: {};
      requestBody: {
        content: {
          'application/json': {
            /**
             * All of them: what is left out is not allowed any more.
             *
             * @maxItems 100
             */
            origins: string[];
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * What was said here.
               */
              origins: string[];
              /**
               * What PARTWELL_ORIGINS says, beside it.
               */
              configured: string[];
              /**
               * Neither says anything: every page may.
               */
              any: boolean;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/executor': {
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * `configuration`: the environment says it, and what is said here waits until it does not.
               */
              source: 'api' | 'configuration';
              executor:
                | {
                    kind: 'http';
                    /**
                     * Your server: https, without a password in it.
                     */
                    url: string;
                  }
                | {
                    kind: 'page';
                  }
                | {
                    kind: 'none';
                  };
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
    put: {
      parameters: {};
      requestBody: {
        content: {
          'application/json':
            | {
                kind: 'http';
                /**
                 * Your server: https, without a password in it.
                 */
                url: string;
                /**
                 * How long calls are signed with the secret before, too. `0`: not any more, as after it was lost. @default 24
                 */
                overlapHours?: number;
              }
            | {
                kind: 'page';
              }
            | {
                kind: 'none';
              };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /**
               * `configuration`: the environment says it, and what is said here waits until it does not.
               */
              source: 'api' | 'configuration';
              executor:
                | {
                    kind: 'http';
                    /**
                     * Your server: https, without a password in it.
                     */
                    url: string;
                  }
                | {
                    kind: 'page';
                  }
                | {
                    kind: 'none';
                  };
              /**
               * `whsec_…` of `http`, shown this once.
               */
              secret: string | null;
              /**
               * Until when calls are signed with the one before, too. null: they are not.
               */
              previousSecretUntil: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
  '/v1/audit-log': {
    get: {
      parameters: {
        query?: {
          /**
           * Such as `revokeKey`.
           */
          operation?: string;
          /**
           * The id of what was changed.
           */
          target?: string;
          /**
           * The id of a key, `configured`, `command_line` or `file`.
           */
          actor?: string;
          /**
           * `nextCursor` of the page before.
           */
          cursor?: string;
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              data: {
                id: string;
                mode: 'live' | 'test';
                at: string;
                /**
                 * The id of the key. `configured`: that of the environment. `command_line`: somebody at the database. `file`: that of a flow, when a server started.
                 */
                actor: string;
                /**
                 * `operationId`, as in this document.
                 */
                operation: string;
                /**
                 * The id of what was changed.
                 */
                target: string;
                /**
                 * Each field as it was and as it became. Secrets are in none.
                 */
                changes: {
                  [k: string]: {
                    from?: unknown;
                    to?: unknown;
                  };
                };
              }[];
              nextCursor: string | null;
            };
          };
        };
        default: {
          content: {
            'application/problem+json': ApiProblem;
          };
        };
      };
    };
  };
}
export interface Problem {
  /**
   * Where the code is explained: a reference relative to the address that was asked.
   */
  type: string;
  title: string;
  status: number;
  /**
   * What to do.
   */
  detail: string;
  code:
    | 'invalid_json'
    | 'invalid_request'
    | 'unexpected_field'
    | 'body_too_large'
    | 'key_unknown'
    | 'key_is_secret'
    | 'key_revoked'
    | 'key_expired'
    | 'mode_not_served'
    | 'origin_not_allowed'
    | 'token_malformed'
    | 'token_algorithm'
    | 'token_key_unknown'
    | 'token_signature'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'token_lifetime'
    | 'token_issuer'
    | 'token_audience'
    | 'token_mode'
    | 'token_claims'
    | 'token_reused'
    | 'no_flow'
    | 'subscription_unknown'
    | 'role_may_not_cancel'
    | 'preview_invalid'
    | 'preview_expired'
    | 'draft_unknown'
    | 'draft_invalid'
    | 'preview_too_large'
    | 'subscription_not_chosen'
    | 'session_not_found'
    | 'session_secret_invalid'
    | 'session_ended'
    | 'session_expired'
    | 'offer_unknown'
    | 'offer_not_eligible'
    | 'choice_unknown'
    | 'details_invalid'
    | 'already_accepted'
    | 'subscription_canceled'
    | 'executor_refused'
    | 'action_unknown'
    | 'flow_unknown'
    | 'version_unknown'
    | 'flow_invalid'
    | 'flow_managed_by_file'
    | 'draft_managed_by_file'
    | 'draft_changed'
    | 'action_not_found'
    | 'action_settled'
    | 'action_of_page'
    | 'action_not_stuck'
    | 'action_contradicted'
    | 'action_under_way'
    | 'endpoint_not_found'
    | 'endpoint_address_refused'
    | 'endpoint_limit'
    | 'endpoint_configured'
    | 'endpoint_disabled'
    | 'delivery_not_found'
    | 'delivery_under_way'
    | 'rate_limited'
    | 'not_found'
    | 'secret_key_invalid'
    | 'publishable_key_not_allowed'
    | 'scope_missing'
    | 'key_not_found'
    | 'key_ended'
    | 'key_limit'
    | 'key_expiry_past'
    | 'executor_configured'
    | 'executor_address_refused'
    | 'unavailable'
    | 'not_migrated'
    | 'stopping'
    | 'internal';
  /**
   * Quote it when you report a problem.
   */
  requestId: string;
  /**
   * Of `flow_invalid`: everything that is wrong with the document.
   */
  problems?: FlowProblem[];
}
export interface FlowProblem {
  /**
   * Stable: `offer_undefined`, `fair/max-steps`, …
   */
  code: string;
  /**
   * An error refuses the document; a warning does not.
   */
  severity: 'error' | 'warning';
  /**
   * Where in the document: a JSON Pointer (RFC 6901); empty for all of it.
   */
  pointer: string;
  message: string;
  /**
   * What to write instead, where it can be said.
   */
  fix?: string;
  /**
   * One-based, in the text that was sent.
   */
  line?: number;
  column?: number;
  /**
   * Of a rule of fairness: the law or guideline it rests on.
   */
  source?: string;
}
