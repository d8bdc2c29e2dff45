import type { Topic } from '@lethe/privacy';

/** Words of each subject, to be set into sentences about oneself; `_` stands for a space. */
const WORDS: Readonly<Record<Topic, string>> = {
  crisis:
    'suicide suicidal_thoughts killing_myself hurting_myself dying overdosing self_harm the_urge_to_cut ending_my_life wanting_to_die no_hope no_reason_to_go_on the_wish_to_disappear a_goodbye_note hanging_myself jumping_off_a_bridge',
  health:
    'heart lungs liver kidney thyroid asthma inhaler cough fever migraine seizure stroke tumour cancer chemo diabetes insulin cholesterol blood_pressure allergy eczema rash mole itching numbness tingling dizziness nausea vomiting diarrhoea constipation bleeding infection antibiotics painkillers paracetamol ibuprofen antidepressants dementia alzheimer parkinson epilepsy autism adhd bipolar_disorder schizophrenia ptsd eating_disorder anorexia relapse sobriety drinking_problem rehab surgery operation transplant dialysis hospital ward clinic nurse surgeon therapist psychiatrist dentist x-ray ultrasound test_results diagnosis symptoms miscarriage pregnancy ivf fertility menopause contraception hiv hepatitis covid vaccine_reaction physiotherapy crutches broken_wrist sprained_ankle back_pain stomach_ache toothache sore_throat swelling panic_attacks sleeplessness weight_loss',
  credentials:
    'password passcode passphrase pin login username_and_password api_key secret_key private_key ssh_key access_token recovery_phrase seed_phrase backup_codes recovery_codes one_time_code verification_code security_question wifi_password router_password two_factor_code authenticator vault_password master_password bank_login email_login wallet_phrase keystore license_key',
  finance:
    'salary wages rent mortgage loan debt overdraft credit_card credit_score credit_history savings pension retirement_fund investments shares index_fund crypto dividends inheritance bankruptcy collectors bailiffs instalments bank_account bank_statement payment refund transfer direct_debit cheque tax_return tax_bill tax_office benefits welfare allowance alimony child_support gambling_losses bills insurance_payout deposit interest_payments bonus pay_slip balance cash_withdrawal bank_fees',
  legal:
    'lawyer solicitor attorney court judge trial hearing lawsuit divorce separation custody alimony_case will_and_probate inheritance_dispute eviction_notice landlord_dispute police_statement arrest charges conviction probation parole bail fine speeding_ticket hit_and_run drunk_driving_charge defamation copyright_claim settlement subpoena witness_statement testimony prosecution visa residence_permit asylum deportation citizenship restraining_order contract_breach nda_breach injunction appeal jury_duty criminal_record suspect',
  abuse:
    'beatings slaps punches threats bruises violence domestic_violence rape sexual_assault molestation groping stalking stalker blackmail bullying humiliation coercion trafficking forced_marriage controlling_husband violent_father abusive_partner abusive_boyfriend cruelty neglect harassment revenge_pictures being_choked being_hit being_locked_in shelter fear_of_my_partner belt',
  sexuality:
    'orientation being_gay being_lesbian being_bisexual being_trans coming_out gender_identity transition hormones sex_life libido desire erection orgasm intimacy bedroom sex_with_my_wife sex_with_my_husband affair one_night_stand cheating nudes sexting porn fetish kink open_marriage polyamory virginity condoms sexual_infection crush_on_a_woman crush_on_a_man premature_ejaculation painful_sex asexuality masturbation',
  employment:
    'boss manager supervisor employer hr_department human_resources colleague coworker team_lead promotion demotion raise pay_rise performance_review warning_letter dismissal layoff redundancy severance resignation notice_period probation_period job_interview job_offer job_search contract_extension overtime shift sick_note sick_leave maternity_leave vacation_days annual_leave unpaid_leave burnout_at_work office_politics whistleblowing workplace_bullying union pay_gap career_change reference_letter cv_gap',
  minors:
    'son daughter child kid kids toddler baby newborn infant teenager teen stepson stepdaughter grandson granddaughter nephew niece little_boy little_girl twins foster_child godson eight_year_old ten_year_old schoolchild pupil nursery kindergarten playground bedtime homework school_report tantrums potty_training first_phone puberty class_bully parents_evening babysitter',
};

const FRAMES: readonly string[] = [
  '{I am worried about|I need help with|I am ashamed of|I cannot talk to anyone about|I am scared because of|I think a lot about} {my|the} {W}',
  '{my|our} {W} {is|was} {a problem|getting worse|making me anxious|all I think of|not easy} {now|lately|since last year|again}',
  '{what should|how do} I {do|tell my family|decide} about {my|the} {W}',
  '{my mother|my husband|my wife|my friend|my brother|she|he} {told me about|worries about|has trouble with|asked about} {the|my|her|his} {W}',
  'since {last spring|Monday|the accident|we moved} {my|the} {W} {will not stop|has changed|keeps me awake|got worse}',
  '{I have|we have|they have} {W} {and I do not know what to do|and it scares me|at home|again}',
  '{write|help me write|draft} {a letter|a message|an email} about my {W}',
];

/** Patterns as `PHRASES` has them. */
export const vocabularyPatterns = (topic: Topic): string[] => {
  const words = WORDS[topic].split(' ').map((word) => word.replaceAll('_', ' '));
  // In thirds, so that calibration sees words that training has not.
  const thirds = [0, 1, 2].map((rest) => words.filter((_, i) => i % 3 === rest).join('|'));
  return FRAMES.flatMap((frame) => thirds.map((part) => frame.replace('{W}', `{${part}}`)));
};
