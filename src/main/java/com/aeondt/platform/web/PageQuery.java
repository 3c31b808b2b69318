package com.aeondt.platform.web;

import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;

/**
 * The page a client asks for with {@code limit} and {@code cursor}: an argument of a controller's list operation. A cursor
 * is opaque, signed, and bound to the tenant, the path and every other parameter of the query; one that does not fit is
 * refused with 400.
 */
public interface PageQuery {

    /** What to read. */
    PageRequest request();

    /** The answer: the items, and a cursor when there is more. */
    <T> Page<T> page(Slice<T> slice);
}
