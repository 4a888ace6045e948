package kz.ustaz.survey;

import kz.ustaz.testing.Databases;

class SurveyOnH2Test extends SurveyContract {

    SurveyOnH2Test() {
        super(Databases.H2);
    }
}
