/**
 * What may be wrong around a wiki: {@link dev.holt.server.doctor.Doctor} makes one {@link
 * dev.holt.server.doctor.Check} after the other of a {@link dev.holt.server.doctor.Patient}, and
 * each says in a {@link dev.holt.server.doctor.Result} what it saw and what to do about it. Nothing
 * is changed.
 */
@NullMarked
package dev.holt.server.doctor;

import org.jspecify.annotations.NullMarked;
