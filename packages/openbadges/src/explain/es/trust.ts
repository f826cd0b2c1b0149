import type { CodeEntry } from '../../codes/code-entry.js';
import type { trustCodes } from '../../codes/trust-codes.js';

/** Codes about lists of whom to trust, in Spanish. */
export const trust = {
  'trust.version': {
    means: 'El archivo no es una lista de confianza de un formato que esta versión lea.',
    action:
      'Compruebe que es el archivo correcto; una lista de un formato posterior necesita una versión más nueva.',
  },
  'trust.malformed': {
    means: 'La lista de confianza incumple una regla de su formato, así que no cuenta nada de ella.',
    action: 'Avise a quien lleva la lista; cada problema dice dónde.',
  },
  'trust.duplicate': {
    means: 'La lista de confianza tiene dos veces a un emisor, así que no se sabe qué entrada cuenta.',
    action: 'Pida a quien lleva la lista que reúna todo lo de un emisor en una sola entrada.',
  },
  'trust.signer': {
    means: 'La lista de confianza no está firmada, o no por quien tenía que firmarla.',
    action: 'Obtenga la lista de la propia autoridad; no confíe en esta copia.',
  },
  'trust.list-missing': {
    means:
      'Su lista de confianza se apoya en otra lista que no se entregó, así que el emisor puede figurar en aquella.',
    action: 'Obtenga de su autoridad la lista que falta y verifique de nuevo.',
  },
  'trust.list-refused': {
    means: 'Su lista de confianza se apoya en otra lista, y lo que se entregó como tal no es fiable.',
    action: 'Obtenga de nuevo esa lista de su autoridad y verifique otra vez.',
  },
  'trust.not-listed': {
    means: 'El emisor no figura en ninguna lista que usted haya dado. Eso no dice nada en su contra.',
    action: 'Decida usted si conoce al emisor; si lo conoce, pida que lo incluyan en la lista.',
  },
  'trust.list-expired': {
    means: 'La lista de confianza valía hasta un día que ya pasó.',
    action: 'Obtenga de su autoridad la lista actual y verifique de nuevo.',
  },
  'trust.list-not-yet': {
    means: 'La lista de confianza es de un día posterior a aquel a cuya fecha se verificó.',
    action: 'Revise el reloj; para verificar a fecha de un día anterior, use la lista de ese día.',
  },
  'trust.not-then': {
    means:
      'La lista tiene al emisor para un tiempo distinto del de la concesión, o la concesión no tiene fecha.',
    action: 'Pregunte a la autoridad de la lista si el emisor podía otorgar entonces.',
  },
  'trust.backdated': {
    means:
      'La concesión lleva una fecha del tiempo para el que la lista tiene al emisor, pero la insignia se firmó, o empieza a valer, fuera de él. Solo el emisor dice que se otorgó entonces.',
    action: 'Pida al emisor, o a la autoridad de la lista, pruebas de que se otorgó aquel día.',
  },
  'trust.not-entitled': {
    means: 'La lista tiene al emisor, pero no para este logro, o no para esta versión de él.',
    action: 'Pregunte a la autoridad de la lista quién puede otorgar este logro.',
  },
  'trust.other-key': {
    means: 'La insignia está firmada con una clave que no está entre las que la lista da para el emisor.',
    action: 'Pregunte al emisor y a la autoridad de la lista si se cambiaron las claves.',
  },
} satisfies Record<keyof typeof trustCodes, CodeEntry>;
