package com.aeondt.graph.stix;

/**
 * Something among a bundle's objects that cannot be taken for one; what comes after it is read all the same.
 *
 * @param index its place, from zero
 * @param id its id as far as it could be read, else empty
 * @param reason why, for a person
 */
public record UnreadableObject(long index, String id, String reason) implements BundleItem {}
