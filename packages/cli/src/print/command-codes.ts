import type { CodeEntry, MoreCodes } from '@badgewright/openbadges';
import { problemCodes } from '../problem-codes.js';
import type { FileProblemCode } from '../problem-codes.js';

const spanish: Readonly<Record<FileProblemCode, CodeEntry>> = {
  'file.unreadable': {
    means: 'El archivo no se pudo abrir, o su lectura se interrumpió, así que no se sabe nada de él.',
    action: 'Compruebe la ruta y los permisos.',
  },
  'file.link': {
    means: 'Un enlace lleva a otro lugar, así que no se siguió.',
    action: 'Indique el archivo o la carpeta a donde lleva, si es suyo.',
  },
  'folder.too-large': {
    means: 'La carpeta contiene más archivos, o más carpetas unas dentro de otras, de los que se leen.',
    action: 'Divídala y verifique las partes.',
  },
  'batch.empty': {
    means: 'No contiene nada que se pueda verificar.',
    action: 'Compruebe que es la carpeta, el archivo comprimido o la tabla que quiere.',
  },
  'archive.malformed': {
    means: 'El archivo zip está dañado o incompleto, así que no se sabe qué contiene.',
    action:
      'Pida de nuevo el archivo a quien se lo dio; descomprimirlo en otro lugar puede salvar una parte.',
  },
  'archive.path': {
    means:
      'El nombre dentro del archivo zip lleva fuera de él, como en un archivo hecho para sobrescribir otros.',
    action: 'Desconfíe del archivo y no lo descomprima; nada se leyó de ahí.',
  },
  'archive.bomb': {
    means:
      'Un archivo dentro del zip ocupa, descomprimido, cientos de veces su tamaño, como ninguna insignia.',
    action: 'Desconfíe del archivo y no lo descomprima.',
  },
  'archive.too-large': {
    means: 'El archivo zip, o un archivo dentro de él, es más grande de lo que se lee.',
    action: 'Compruebe que es el archivo que quiere; divídalo, o descomprímalo y verifique la carpeta.',
  },
  'archive.unreadable': {
    means: 'El archivo dentro del zip está cifrado, o comprimido de un modo que no se lee.',
    action: 'Descomprímalo con el programa que lo hizo y verifique la carpeta.',
  },
  'archive.nested': {
    means: 'Es un archivo zip dentro de otro, y no se abre.',
    action: 'Descomprima el de fuera y verifique la carpeta.',
  },
  'row.too-large': {
    means: 'La línea es más larga que cualquier insignia que se lee.',
    action: 'Compruebe que es el archivo que quiere: una insignia por línea.',
  },
  'row.malformed': {
    means: 'En la fila no hay ninguna URL, o la tabla no se puede leer a partir de ahí.',
    action: 'Dé a la tabla una columna `url`, o ponga las URL en la primera, y cierre todas las comillas.',
  },
  'url.page': {
    means: 'En la URL hay una página web para personas y no una insignia.',
    action: 'Pida la dirección de la propia insignia, o descárguela desde la página.',
  },
};

const french: Readonly<Record<FileProblemCode, CodeEntry>> = {
  'file.unreadable': {
    means: 'Le fichier n’a pas pu être ouvert, ou sa lecture s’est interrompue : on n’en sait rien.',
    action: 'Vérifiez le chemin et les droits d’accès.',
  },
  'file.link': {
    means: 'Un lien mène ailleurs, il n’a donc pas été suivi.',
    action: 'Nommez le fichier ou le dossier où il mène, s’il est à vous.',
  },
  'folder.too-large': {
    means: 'Le dossier contient plus de fichiers, ou de dossiers imbriqués, qu’il n’en est lu.',
    action: 'Divisez-le et vérifiez les parties.',
  },
  'batch.empty': {
    means: 'Il ne contient rien qui puisse être vérifié.',
    action: 'Vérifiez que c’est bien le dossier, l’archive ou le tableau voulu.',
  },
  'archive.malformed': {
    means: 'L’archive zip est endommagée ou incomplète : on ne sait pas ce qu’elle contient.',
    action:
      'Redemandez l’archive à qui vous l’a donnée ; la décompresser ailleurs peut en sauver une partie.',
  },
  'archive.path': {
    means:
      'Le nom dans l’archive zip mène hors d’elle, comme dans une archive faite pour écraser des fichiers.',
    action: 'Méfiez-vous de l’archive et ne la décompressez pas ; rien n’a été lu à cet endroit.',
  },
  'archive.bomb': {
    means:
      'Un fichier de l’archive zip fait, décompressé, des centaines de fois sa taille, comme aucun badge.',
    action: 'Méfiez-vous de l’archive et ne la décompressez pas.',
  },
  'archive.too-large': {
    means: 'L’archive zip, ou un fichier qu’elle contient, est plus grande que ce qui est lu.',
    action:
      'Vérifiez que c’est bien le fichier voulu ; divisez l’archive, ou décompressez-la et vérifiez le dossier.',
  },
  'archive.unreadable': {
    means: 'Le fichier dans l’archive zip est chiffré, ou compressé d’une façon qui n’est pas lue.',
    action: 'Décompressez l’archive avec le programme qui l’a faite et vérifiez le dossier.',
  },
  'archive.nested': {
    means: 'C’est une archive zip dans une autre, elle n’est pas ouverte.',
    action: 'Décompressez celle de l’extérieur et vérifiez le dossier.',
  },
  'row.too-large': {
    means: 'La ligne est plus longue que tout badge qui est lu.',
    action: 'Vérifiez que c’est bien le fichier voulu : un badge par ligne.',
  },
  'row.malformed': {
    means: 'Il n’y a pas d’URL dans la ligne, ou le tableau ne peut être lu à partir de là.',
    action:
      'Donnez au tableau une colonne `url`, ou mettez les URL dans la première, et fermez tous les guillemets.',
  },
  'url.page': {
    means: 'À cette URL se trouve une page web pour des personnes, et non un badge.',
    action: 'Demandez l’adresse du badge lui-même, ou téléchargez-le depuis la page.',
  },
};

/** What the command’s own codes come to, in each language. */
export const commandCodes = { en: problemCodes, es: spanish, fr: french } as const satisfies MoreCodes;
