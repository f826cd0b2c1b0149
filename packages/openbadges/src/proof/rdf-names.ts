/** The namespace of RDF's own terms. */
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** The namespace of the datatypes of XML Schema. */
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
