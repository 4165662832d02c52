package io.github.camelzoho.bigin.poll;

/** How modified records are found. */
public enum ChangeSourceType {
    /** COQL if the credential may use it, else the list; found out once. */
    auto,
    /** By COQL queries; needs the scope ZohoBigin.coql.READ. */
    coql,
    /** By the list of records, sorted by Modified_Time. */
    list
}
