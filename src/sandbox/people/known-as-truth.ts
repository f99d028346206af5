import type { RawBusiness, RawDeathNotice, RawParcel, RawPerson } from '../../connectors/raw-record.ts';
import { dateView, personView, placeView } from './person-view.ts';
import type { Person } from './person.ts';

type View = Record<string, unknown>;

/**
 * `knownTo` of `/control/people`: each source's view under the truth's keys, the dirt left in the values. Sources that
 * hold lists (death notices, parcels, businesses) have those beside.
 */
export function knownAsTruth(person: Person): Record<string, View> {
  const { health, land, 'business-registration': registration, ...others } = person.knownTo;
  const views: Record<string, View> = Object.fromEntries(
    Object.entries<RawPerson>(others).map(([source, raw]) => [source, personView(raw)]),
  );
  if (health) views.health = healthView(person);
  if (land)
    views.land = { ...ownView(person, land.parcels[0]?.owners), parcels: land.parcels.map(parcelView) };
  if (registration)
    views['business-registration'] = {
      ...ownView(
        person,
        registration.businesses.map(({ owner }) => owner),
      ),
      businesses: registration.businesses.map(businessView),
    };
  return views;
}

function healthView(person: Person): View {
  const { notices = [], deathNotices = [] } = person.knownTo.health ?? {};
  const named = [
    ...notices.flatMap(({ mother, father }) => [mother, father]),
    ...deathNotices.map(({ nextOfKin }) => nextOfKin),
  ].filter((each) => each !== undefined);
  const deaths = deathNotices.length > 0 ? { deathNotices: deathNotices.map(deathView) } : {};
  return { ...ownView(person, named), ...deaths };
}

function ownView({ personalId }: Person, named: RawPerson[] = []): View {
  const own = named.find((each) => each.personalId === personalId);
  return own ? personView(own) : {};
}

function deathView({
  nextOfKin: _,
  deceased,
  deathDate,
  deathPlace,
  issuedOn,
  ...told
}: RawDeathNotice): View {
  return {
    ...told,
    deceased: { personalId: deceased.personalId, ...personView(deceased) },
    ...(deathDate ? { deathDate: dateView(deathDate) } : {}),
    ...(deathPlace ? { deathPlace: placeView(deathPlace) } : {}),
    ...(issuedOn ? { issuedOn: dateView(issuedOn) } : {}),
  };
}

function parcelView({ owners, address, issuedOn, ...told }: RawParcel): View {
  return {
    ...told,
    ...(address ? { address: placeView(address) } : {}),
    ...(issuedOn ? { issuedOn: dateView(issuedOn) } : {}),
    owners: owners.map(({ personalId }) => personalId),
  };
}

function businessView({ owner: _, address, registeredOn, ...told }: RawBusiness): View {
  return {
    ...told,
    ...(address ? { address: placeView(address) } : {}),
    ...(registeredOn ? { registeredOn: dateView(registeredOn) } : {}),
  };
}
