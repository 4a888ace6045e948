/**
 * Accessible PDF (PDF/UA-1) out of HTML that this product made: tagged, with a language, a title and fonts inside. Nothing
 * is read or fetched while it is drawn but the pictures that came with it.
 */
@NamedInterface("pdf")
@NullMarked
package kz.ustaz.common.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
