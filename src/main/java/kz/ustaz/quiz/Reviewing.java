package kz.ustaz.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.Prompt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of who reviews items of the bank and need not be an author: he reads an item as its author has it and approves
 * or returns it, and writes nothing. All methods throw {@link NotAllowed} unless the caller is a reviewer or an author.
 */
@Service
@Transactional(readOnly = true)
public class Reviewing {

    private final Authoring authoring;
    private final Bank bank;
    private final ItemBook book;

    Reviewing(Authoring authoring, Bank bank, ItemBook book) {
        this.authoring = authoring;
        this.bank = bank;
        this.book = book;
    }

    /**
     * An item to be read.
     *
     * @param page of its shelf
     * @param prompt as a trainee is asked; empty while it cannot be asked
     * @param next another that waits for this caller's decision
     */
    public record Looked(
            Authoring.Page page,
            ItemDraft item,
            Optional<Prompt> prompt,
            ItemHistory history,
            Optional<Bank.Entry> next) {}

    /** @throws NotFound if the shelf has no such item */
    public Looked look(Caller caller, String shelf, String item) {
        bank.requireReader(caller);
        var page = authoring.page(shelf);
        var found = page.draft()
                .item(item)
                .filter(one -> page.draft().isShelf() && QuizDraft.isItem(one))
                .orElseThrow(() -> new NotFound("item"));
        return new Looked(
                page,
                found,
                authoring.preview(shelf, found),
                bank.history(caller, item),
                waiting(caller).stream()
                        .filter(entry -> !entry.item().equals(item))
                        .findFirst());
    }

    /** Items whose review was asked for and which the caller may decide on. The number of queries does not depend on them. */
    public List<Bank.Entry> waiting(Caller caller) {
        bank.requireReader(caller);
        var search = new Bank.Search("", "", "", "", "", Shelved.word(Shelved.State.REVIEW), "", "");
        var found = bank.find(caller, search);
        var books = book.of(found.stream().map(Bank.Entry::item).toList());
        return found.stream()
                .filter(entry -> !ItemBook.writers(books.getOrDefault(entry.item(), List.of()))
                        .contains(caller.person()))
                .toList();
    }

    /** Titles of the course's modules, by id in teaching order. */
    public Map<String, Localized> modules(Caller caller) {
        bank.requireReader(caller);
        return authoring.titles();
    }

    /**
     * Asks for a review, approves or returns.
     *
     * @param step that the caller saw
     * @param note needed where it is returned
     * @throws NotFound if the shelf has no such item
     */
    @Transactional
    public Authoring.Reviewed act(
            Caller caller, String shelf, long step, String item, ItemHistory.Act act, String note) {
        bank.requireReader(caller);
        return authoring.reviewed(caller, shelf, step, item, act, note);
    }
}
