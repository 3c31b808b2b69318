package com.aeondt.tasks.exchange;

import java.util.List;

/** A format of another tool. */
interface ForeignFormat {

    /**
     * Reads a text.
     *
     * @throws com.aeondt.platform.AeonException when it is no such text at all; single lines that are not understood are
     *     reported in their place
     */
    Reading read(String text);

    /** Writes tasks, and notes what the format has no place for. */
    String write(List<ForeignTask> tasks, Losses losses);
}
