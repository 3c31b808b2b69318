package com.aeondt.auth.users;

/** How far somebody belongs to a tenant. */
public enum UserState {
    /** A letter is on its way to him. */
    INVITED,
    /** He can log in and do what his roles allow. */
    ACTIVE,
    /** He cannot. */
    DISABLED
}
