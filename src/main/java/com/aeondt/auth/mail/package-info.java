/** Letters to users: queued with the change that causes them, delivered in the background, to a directory or by SMTP. */
@NullMarked
package com.aeondt.auth.mail;

import org.jspecify.annotations.NullMarked;
