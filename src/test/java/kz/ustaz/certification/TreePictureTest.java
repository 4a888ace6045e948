package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ustaz.certification.Cascade.Row;
import kz.ustaz.certification.TreePicture.Node;
import kz.ustaz.certification.TreePicture.Part;
import kz.ustaz.certification.TreePicture.Side;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.Test;

/** How much of the cascade is drawn at once. */
class TreePictureTest {

    private final List<Row> rows = new ArrayList<>();
    private final List<SideEdge> sides = new ArrayList<>();

    private int add(int above) {
        var person = new PersonId(UUID.randomUUID());
        var figures = new Figures(Delivered.NOTHING, Delivered.NOTHING, 0, 0, OptionalLong.empty());
        rows.add(new Row(
                person,
                above < 0 ? Optional.empty() : Optional.of(rows.get(above).person()),
                "Trainer " + rows.size(),
                "",
                above < 0 ? 0 : rows.get(above).generation() + 1,
                0,
                TrainerState.VALID,
                figures));
        return rows.size() - 1;
    }

    private void add(int above, int times) {
        for (int i = 0; i < times; i++) {
            add(above);
        }
    }

    private TreePicture picture() {
        return new TreePicture(new Cascade.Page(rows, List.of(), false, sides, List.of(), List.of()));
    }

    private static List<Integer> numbers(Part part) {
        return part.nodes().stream().map(Node::number).toList();
    }

    @Test
    void aSmallTreeIsSentWhole() {
        int root = add(-1);
        int child = add(root);
        int grandchild = add(child);
        int other = add(root);
        var parts = picture().first();
        assertThat(parts).extracting(Part::above).containsExactly(-1, root, child);
        assertThat(parts).extracting(Part::more).containsOnly(0);
        assertThat(numbers(parts.get(1))).containsExactly(child, other);
        assertThat(numbers(parts.get(2))).containsExactly(grandchild);
        assertThat(parts.get(1).nodes().getFirst().below()).isEqualTo(1);
    }

    /** Three roots with 50, 100 and 97 below them: 3 + 50 + 50 + 50 are sent, and of the next level no more than fit. */
    @Test
    void ofALargeOneTheRootsAndAsManyBelowThemAsFit() {
        int first = add(-1);
        add(first, 50);
        int second = add(-1);
        add(second, 100);
        int third = add(-1);
        add(third, 97);
        int deep = first + 1;
        add(deep, 48);
        var picture = picture();
        var parts = picture.first();
        assertThat(parts).extracting(Part::above).containsExactly(-1, first, second, third);
        assertThat(parts).extracting(Part::more).containsExactly(0, 0, 50, 47);
        assertThat(parts.stream().mapToInt(part -> part.nodes().size()).sum())
                .as("48 more would be 201")
                .isEqualTo(153);

        assertThat(numbers(picture.below(deep, 0))).hasSize(48);
        var rest = picture.below(third, 50);
        assertThat(rest.nodes()).hasSize(47);
        assertThat(rest.more()).isZero();
        assertThat(numbers(rest)).doesNotContainAnyElementsOf(numbers(parts.get(3)));
    }

    @Test
    void whatDoesNotExistIsEmpty() {
        add(-1);
        var picture = picture();
        for (int number : new int[] {Integer.MIN_VALUE, -2, 1, Integer.MAX_VALUE}) {
            assertThat(picture.node(number)).isEmpty();
            assertThat(picture.below(number, 0).nodes()).isEmpty();
        }
        for (int from : new int[] {Integer.MIN_VALUE, 1, Integer.MAX_VALUE}) {
            assertThat(picture.below(0, from).nodes()).isEmpty();
        }
        assertThat(new TreePicture(new Cascade.Page(List.of(), List.of(), false, List.of(), List.of(), List.of()))
                        .first())
                .isEmpty();
    }

    @Test
    void aNodeBringsTheSideEdgesThatEndInIt() {
        int root = add(-1);
        int child = add(root);
        sides.add(new SideEdge(rows.get(root).person(), rows.get(child).person(), SideEdge.Kind.REFRESHER, 2));
        assertThat(picture().node(child).orElseThrow().sides())
                .containsExactly(new Side(root, SideEdge.Kind.REFRESHER, 2));
        assertThat(picture().node(root).orElseThrow().sides()).isEmpty();
        for (int i = 0; i < 30; i++) {
            sides.add(new SideEdge(rows.get(add(-1)).person(), rows.get(child).person(), SideEdge.Kind.ASSISTANT, 1));
        }
        assertThat(picture().node(child).orElseThrow().sides()).hasSize(TreePicture.SIDES);
    }
}
