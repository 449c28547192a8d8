import type { ProfileName } from '../../schema/profile-name.ts';
import { de } from './de.ts';
import { defaultProfile } from './default.ts';
import { eu } from './eu.ts';
import { fr } from './fr.ts';
import { india } from './in.ts';
import type { Profile } from './profile.ts';
import { uk } from './uk.ts';
import { usCa } from './us-ca.ts';
import { usCo } from './us-co.ts';
import { usFtc } from './us-ftc.ts';
import { usMa } from './us-ma.ts';
import { usMn } from './us-mn.ts';
import { usNy } from './us-ny.ts';
import { usNyc } from './us-nyc.ts';

export type { Profile, Requirements, StatutoryLabel } from './profile.ts';

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  default: defaultProfile,
  'us-ftc': usFtc,
  'us-ca': usCa,
  'us-co': usCo,
  'us-ny': usNy,
  'us-nyc': usNyc,
  'us-ma': usMa,
  'us-mn': usMn,
  eu,
  de,
  fr,
  uk,
  in: india,
};
