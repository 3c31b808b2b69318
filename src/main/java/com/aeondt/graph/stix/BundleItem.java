package com.aeondt.graph.stix;

/** What a bundle holds at one place: an object, or something that is none. */
public sealed interface BundleItem permits StixObject, UnreadableObject {

    /** Its place among the bundle's objects, from zero. */
    long index();
}
