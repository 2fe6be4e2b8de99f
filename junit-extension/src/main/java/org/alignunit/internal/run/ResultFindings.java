package org.alignunit.internal.run;

import java.util.List;
import java.util.Optional;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** What a result tells of the replies of a cell. */
interface ResultFindings {
    /** {@return the figures by a judgement at an error rate, if there is one, and those beside which they are seen} */
    DistanceFigures figures(Optional<Judgement> judged, double alpha);

    List<QuestionResult> questions(Judgement judgement);

    /** {@return what the answers owe to orders and wordings; null where that is not told} */
    @Nullable
    WaysOfAsking ways();
}
