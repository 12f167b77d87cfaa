# More messages than are read at a time, and newer ones sent while they are being delivered: none
# overtakes another.
[Romeo]
    jid: romeo@ours.test/orchard
[Juliet]
    jid: juliet@ours.test/balcony

---------

romeo connects
romeo sends:
    <message to='juliet@ours.test' type='chat' id='0'><body>0</body></message>
    <message to='juliet@ours.test' type='chat' id='1'><body>1</body></message>
    <message to='juliet@ours.test' type='chat' id='2'><body>2</body></message>
    <message to='juliet@ours.test' type='chat' id='3'><body>3</body></message>
    <message to='juliet@ours.test' type='chat' id='4'><body>4</body></message>
    <message to='juliet@ours.test' type='chat' id='5'><body>5</body></message>
    <message to='juliet@ours.test' type='chat' id='6'><body>6</body></message>
    <message to='juliet@ours.test' type='chat' id='7'><body>7</body></message>
    <message to='juliet@ours.test' type='chat' id='8'><body>8</body></message>
    <message to='juliet@ours.test' type='chat' id='9'><body>9</body></message>
    <message to='juliet@ours.test' type='chat' id='10'><body>10</body></message>
    <message to='juliet@ours.test' type='chat' id='11'><body>11</body></message>
    <message to='juliet@ours.test' type='chat' id='12'><body>12</body></message>
    <message to='juliet@ours.test' type='chat' id='13'><body>13</body></message>
    <message to='juliet@ours.test' type='chat' id='14'><body>14</body></message>
    <message to='juliet@ours.test' type='chat' id='15'><body>15</body></message>
    <message to='juliet@ours.test' type='chat' id='16'><body>16</body></message>
    <message to='juliet@ours.test' type='chat' id='17'><body>17</body></message>
    <message to='juliet@ours.test' type='chat' id='18'><body>18</body></message>
    <message to='juliet@ours.test' type='chat' id='19'><body>19</body></message>
    <message to='juliet@ours.test' type='chat' id='20'><body>20</body></message>
    <message to='juliet@ours.test' type='chat' id='21'><body>21</body></message>
    <message to='juliet@ours.test' type='chat' id='22'><body>22</body></message>
    <message to='juliet@ours.test' type='chat' id='23'><body>23</body></message>
    <message to='juliet@ours.test' type='chat' id='24'><body>24</body></message>
    <message to='juliet@ours.test' type='chat' id='25'><body>25</body></message>
    <message to='juliet@ours.test' type='chat' id='26'><body>26</body></message>
    <message to='juliet@ours.test' type='chat' id='27'><body>27</body></message>
    <message to='juliet@ours.test' type='chat' id='28'><body>28</body></message>
    <message to='juliet@ours.test' type='chat' id='29'><body>29</body></message>
    <message to='juliet@ours.test' type='chat' id='30'><body>30</body></message>
    <message to='juliet@ours.test' type='chat' id='31'><body>31</body></message>
    <message to='juliet@ours.test' type='chat' id='32'><body>32</body></message>
    <message to='juliet@ours.test' type='chat' id='33'><body>33</body></message>
    <message to='juliet@ours.test' type='chat' id='34'><body>34</body></message>
    <message to='juliet@ours.test' type='chat' id='35'><body>35</body></message>
    <message to='juliet@ours.test' type='chat' id='36'><body>36</body></message>
    <message to='juliet@ours.test' type='chat' id='37'><body>37</body></message>
    <message to='juliet@ours.test' type='chat' id='38'><body>38</body></message>
    <message to='juliet@ours.test' type='chat' id='39'><body>39</body></message>
    <message to='juliet@ours.test' type='chat' id='40'><body>40</body></message>
    <message to='juliet@ours.test' type='chat' id='41'><body>41</body></message>
    <message to='juliet@ours.test' type='chat' id='42'><body>42</body></message>
    <message to='juliet@ours.test' type='chat' id='43'><body>43</body></message>
    <message to='juliet@ours.test' type='chat' id='44'><body>44</body></message>
    <message to='juliet@ours.test' type='chat' id='45'><body>45</body></message>
    <message to='juliet@ours.test' type='chat' id='46'><body>46</body></message>
    <message to='juliet@ours.test' type='chat' id='47'><body>47</body></message>
    <message to='juliet@ours.test' type='chat' id='48'><body>48</body></message>
    <message to='juliet@ours.test' type='chat' id='49'><body>49</body></message>
    <message to='juliet@ours.test' type='chat' id='50'><body>50</body></message>
    <message to='juliet@ours.test' type='chat' id='51'><body>51</body></message>
    <message to='juliet@ours.test' type='chat' id='52'><body>52</body></message>
    <message to='juliet@ours.test' type='chat' id='53'><body>53</body></message>
    <message to='juliet@ours.test' type='chat' id='54'><body>54</body></message>
    <message to='juliet@ours.test' type='chat' id='55'><body>55</body></message>
    <message to='juliet@ours.test' type='chat' id='56'><body>56</body></message>
    <message to='juliet@ours.test' type='chat' id='57'><body>57</body></message>
    <message to='juliet@ours.test' type='chat' id='58'><body>58</body></message>
    <message to='juliet@ours.test' type='chat' id='59'><body>59</body></message>
    <message to='juliet@ours.test' type='chat' id='60'><body>60</body></message>
    <message to='juliet@ours.test' type='chat' id='61'><body>61</body></message>
    <message to='juliet@ours.test' type='chat' id='62'><body>62</body></message>
    <message to='juliet@ours.test' type='chat' id='63'><body>63</body></message>
    <message to='juliet@ours.test' type='chat' id='64'><body>64</body></message>
    <message to='juliet@ours.test' type='chat' id='65'><body>65</body></message>
    <message to='juliet@ours.test' type='chat' id='66'><body>66</body></message>
    <message to='juliet@ours.test' type='chat' id='67'><body>67</body></message>
    <message to='juliet@ours.test' type='chat' id='68'><body>68</body></message>
    <message to='juliet@ours.test' type='chat' id='69'><body>69</body></message>
    <message to='juliet@ours.test' type='chat' id='70'><body>70</body></message>
    <message to='juliet@ours.test' type='chat' id='71'><body>71</body></message>
    <message to='juliet@ours.test' type='chat' id='72'><body>72</body></message>
    <message to='juliet@ours.test' type='chat' id='73'><body>73</body></message>
    <message to='juliet@ours.test' type='chat' id='74'><body>74</body></message>
    <message to='juliet@ours.test' type='chat' id='75'><body>75</body></message>
    <message to='juliet@ours.test' type='chat' id='76'><body>76</body></message>
    <message to='juliet@ours.test' type='chat' id='77'><body>77</body></message>
    <message to='juliet@ours.test' type='chat' id='78'><body>78</body></message>
    <message to='juliet@ours.test' type='chat' id='79'><body>79</body></message>
    <message to='juliet@ours.test' type='chat' id='80'><body>80</body></message>
    <message to='juliet@ours.test' type='chat' id='81'><body>81</body></message>
    <message to='juliet@ours.test' type='chat' id='82'><body>82</body></message>
    <message to='juliet@ours.test' type='chat' id='83'><body>83</body></message>
    <message to='juliet@ours.test' type='chat' id='84'><body>84</body></message>
    <message to='juliet@ours.test' type='chat' id='85'><body>85</body></message>
    <message to='juliet@ours.test' type='chat' id='86'><body>86</body></message>
    <message to='juliet@ours.test' type='chat' id='87'><body>87</body></message>
    <message to='juliet@ours.test' type='chat' id='88'><body>88</body></message>
    <message to='juliet@ours.test' type='chat' id='89'><body>89</body></message>
    <message to='juliet@ours.test' type='chat' id='90'><body>90</body></message>
    <message to='juliet@ours.test' type='chat' id='91'><body>91</body></message>
    <message to='juliet@ours.test' type='chat' id='92'><body>92</body></message>
    <message to='juliet@ours.test' type='chat' id='93'><body>93</body></message>
    <message to='juliet@ours.test' type='chat' id='94'><body>94</body></message>
    <message to='juliet@ours.test' type='chat' id='95'><body>95</body></message>
    <message to='juliet@ours.test' type='chat' id='96'><body>96</body></message>
    <message to='juliet@ours.test' type='chat' id='97'><body>97</body></message>
    <message to='juliet@ours.test' type='chat' id='98'><body>98</body></message>
    <message to='juliet@ours.test' type='chat' id='99'><body>99</body></message>
    <message to='juliet@ours.test' type='chat' id='100'><body>100</body></message>
    <message to='juliet@ours.test' type='chat' id='101'><body>101</body></message>
    <message to='juliet@ours.test' type='chat' id='102'><body>102</body></message>
    <message to='juliet@ours.test' type='chat' id='103'><body>103</body></message>
    <message to='juliet@ours.test' type='chat' id='104'><body>104</body></message>
    <message to='juliet@ours.test' type='chat' id='105'><body>105</body></message>
    <message to='juliet@ours.test' type='chat' id='106'><body>106</body></message>
    <message to='juliet@ours.test' type='chat' id='107'><body>107</body></message>
    <message to='juliet@ours.test' type='chat' id='108'><body>108</body></message>
    <message to='juliet@ours.test' type='chat' id='109'><body>109</body></message>
    <message to='juliet@ours.test' type='chat' id='110'><body>110</body></message>
    <message to='juliet@ours.test' type='chat' id='111'><body>111</body></message>
    <message to='juliet@ours.test' type='chat' id='112'><body>112</body></message>
    <message to='juliet@ours.test' type='chat' id='113'><body>113</body></message>
    <message to='juliet@ours.test' type='chat' id='114'><body>114</body></message>
    <message to='juliet@ours.test' type='chat' id='115'><body>115</body></message>
    <message to='juliet@ours.test' type='chat' id='116'><body>116</body></message>
    <message to='juliet@ours.test' type='chat' id='117'><body>117</body></message>
    <message to='juliet@ours.test' type='chat' id='118'><body>118</body></message>
    <message to='juliet@ours.test' type='chat' id='119'><body>119</body></message>
    <message to='juliet@ours.test' type='chat' id='120'><body>120</body></message>
    <message to='juliet@ours.test' type='chat' id='121'><body>121</body></message>
    <message to='juliet@ours.test' type='chat' id='122'><body>122</body></message>
    <message to='juliet@ours.test' type='chat' id='123'><body>123</body></message>
    <message to='juliet@ours.test' type='chat' id='124'><body>124</body></message>
    <message to='juliet@ours.test' type='chat' id='125'><body>125</body></message>
    <message to='juliet@ours.test' type='chat' id='126'><body>126</body></message>
    <message to='juliet@ours.test' type='chat' id='127'><body>127</body></message>
    <message to='juliet@ours.test' type='chat' id='128'><body>128</body></message>
    <message to='juliet@ours.test' type='chat' id='129'><body>129</body></message>
    <message to='juliet@ours.test' type='chat' id='130'><body>130</body></message>
    <message to='juliet@ours.test' type='chat' id='131'><body>131</body></message>
    <message to='juliet@ours.test' type='chat' id='132'><body>132</body></message>
    <message to='juliet@ours.test' type='chat' id='133'><body>133</body></message>
    <message to='juliet@ours.test' type='chat' id='134'><body>134</body></message>
    <message to='juliet@ours.test' type='chat' id='135'><body>135</body></message>
    <message to='juliet@ours.test' type='chat' id='136'><body>136</body></message>
    <message to='juliet@ours.test' type='chat' id='137'><body>137</body></message>
    <message to='juliet@ours.test' type='chat' id='138'><body>138</body></message>
    <message to='juliet@ours.test' type='chat' id='139'><body>139</body></message>
    <message to='juliet@ours.test' type='chat' id='140'><body>140</body></message>
    <message to='juliet@ours.test' type='chat' id='141'><body>141</body></message>
    <message to='juliet@ours.test' type='chat' id='142'><body>142</body></message>
    <message to='juliet@ours.test' type='chat' id='143'><body>143</body></message>
    <message to='juliet@ours.test' type='chat' id='144'><body>144</body></message>
    <message to='juliet@ours.test' type='chat' id='145'><body>145</body></message>
    <message to='juliet@ours.test' type='chat' id='146'><body>146</body></message>
    <message to='juliet@ours.test' type='chat' id='147'><body>147</body></message>
    <message to='juliet@ours.test' type='chat' id='148'><body>148</body></message>
    <message to='juliet@ours.test' type='chat' id='149'><body>149</body></message>
    <message to='juliet@ours.test' type='chat' id='150'><body>150</body></message>
    <message to='juliet@ours.test' type='chat' id='151'><body>151</body></message>
    <message to='juliet@ours.test' type='chat' id='152'><body>152</body></message>
    <message to='juliet@ours.test' type='chat' id='153'><body>153</body></message>
    <message to='juliet@ours.test' type='chat' id='154'><body>154</body></message>
    <message to='juliet@ours.test' type='chat' id='155'><body>155</body></message>
    <message to='juliet@ours.test' type='chat' id='156'><body>156</body></message>
    <message to='juliet@ours.test' type='chat' id='157'><body>157</body></message>
    <message to='juliet@ours.test' type='chat' id='158'><body>158</body></message>
    <message to='juliet@ours.test' type='chat' id='159'><body>159</body></message>
    <message to='juliet@ours.test' type='chat' id='160'><body>160</body></message>
    <message to='juliet@ours.test' type='chat' id='161'><body>161</body></message>
    <message to='juliet@ours.test' type='chat' id='162'><body>162</body></message>
    <message to='juliet@ours.test' type='chat' id='163'><body>163</body></message>
    <message to='juliet@ours.test' type='chat' id='164'><body>164</body></message>
    <message to='juliet@ours.test' type='chat' id='165'><body>165</body></message>
    <message to='juliet@ours.test' type='chat' id='166'><body>166</body></message>
    <message to='juliet@ours.test' type='chat' id='167'><body>167</body></message>
    <message to='juliet@ours.test' type='chat' id='168'><body>168</body></message>
    <message to='juliet@ours.test' type='chat' id='169'><body>169</body></message>
    <message to='juliet@ours.test' type='chat' id='170'><body>170</body></message>
    <message to='juliet@ours.test' type='chat' id='171'><body>171</body></message>
    <message to='juliet@ours.test' type='chat' id='172'><body>172</body></message>
    <message to='juliet@ours.test' type='chat' id='173'><body>173</body></message>
    <message to='juliet@ours.test' type='chat' id='174'><body>174</body></message>
    <message to='juliet@ours.test' type='chat' id='175'><body>175</body></message>
    <message to='juliet@ours.test' type='chat' id='176'><body>176</body></message>
    <message to='juliet@ours.test' type='chat' id='177'><body>177</body></message>
    <message to='juliet@ours.test' type='chat' id='178'><body>178</body></message>
    <message to='juliet@ours.test' type='chat' id='179'><body>179</body></message>
    <message to='juliet@ours.test' type='chat' id='180'><body>180</body></message>
    <message to='juliet@ours.test' type='chat' id='181'><body>181</body></message>
    <message to='juliet@ours.test' type='chat' id='182'><body>182</body></message>
    <message to='juliet@ours.test' type='chat' id='183'><body>183</body></message>
    <message to='juliet@ours.test' type='chat' id='184'><body>184</body></message>
    <message to='juliet@ours.test' type='chat' id='185'><body>185</body></message>
    <message to='juliet@ours.test' type='chat' id='186'><body>186</body></message>
    <message to='juliet@ours.test' type='chat' id='187'><body>187</body></message>
    <message to='juliet@ours.test' type='chat' id='188'><body>188</body></message>
    <message to='juliet@ours.test' type='chat' id='189'><body>189</body></message>
    <message to='juliet@ours.test' type='chat' id='190'><body>190</body></message>
    <message to='juliet@ours.test' type='chat' id='191'><body>191</body></message>
    <message to='juliet@ours.test' type='chat' id='192'><body>192</body></message>
    <message to='juliet@ours.test' type='chat' id='193'><body>193</body></message>
    <message to='juliet@ours.test' type='chat' id='194'><body>194</body></message>
    <message to='juliet@ours.test' type='chat' id='195'><body>195</body></message>
    <message to='juliet@ours.test' type='chat' id='196'><body>196</body></message>
    <message to='juliet@ours.test' type='chat' id='197'><body>197</body></message>
    <message to='juliet@ours.test' type='chat' id='198'><body>198</body></message>
    <message to='juliet@ours.test' type='chat' id='199'><body>199</body></message>
    <message to='juliet@ours.test' type='chat' id='200'><body>200</body></message>
    <message to='juliet@ours.test' type='chat' id='201'><body>201</body></message>
    <message to='juliet@ours.test' type='chat' id='202'><body>202</body></message>
    <message to='juliet@ours.test' type='chat' id='203'><body>203</body></message>
    <message to='juliet@ours.test' type='chat' id='204'><body>204</body></message>
    <message to='juliet@ours.test' type='chat' id='205'><body>205</body></message>
    <message to='juliet@ours.test' type='chat' id='206'><body>206</body></message>
    <message to='juliet@ours.test' type='chat' id='207'><body>207</body></message>
    <message to='juliet@ours.test' type='chat' id='208'><body>208</body></message>
    <message to='juliet@ours.test' type='chat' id='209'><body>209</body></message>
    <message to='juliet@ours.test' type='chat' id='210'><body>210</body></message>
    <message to='juliet@ours.test' type='chat' id='211'><body>211</body></message>
    <message to='juliet@ours.test' type='chat' id='212'><body>212</body></message>
    <message to='juliet@ours.test' type='chat' id='213'><body>213</body></message>
    <message to='juliet@ours.test' type='chat' id='214'><body>214</body></message>
    <message to='juliet@ours.test' type='chat' id='215'><body>215</body></message>
    <message to='juliet@ours.test' type='chat' id='216'><body>216</body></message>
    <message to='juliet@ours.test' type='chat' id='217'><body>217</body></message>
    <message to='juliet@ours.test' type='chat' id='218'><body>218</body></message>
    <message to='juliet@ours.test' type='chat' id='219'><body>219</body></message>
    <message to='juliet@ours.test' type='chat' id='220'><body>220</body></message>
    <message to='juliet@ours.test' type='chat' id='221'><body>221</body></message>
    <message to='juliet@ours.test' type='chat' id='222'><body>222</body></message>
    <message to='juliet@ours.test' type='chat' id='223'><body>223</body></message>
    <message to='juliet@ours.test' type='chat' id='224'><body>224</body></message>
    <message to='juliet@ours.test' type='chat' id='225'><body>225</body></message>
    <message to='juliet@ours.test' type='chat' id='226'><body>226</body></message>
    <message to='juliet@ours.test' type='chat' id='227'><body>227</body></message>
    <message to='juliet@ours.test' type='chat' id='228'><body>228</body></message>
    <message to='juliet@ours.test' type='chat' id='229'><body>229</body></message>
romeo gets nothing
juliet connects
juliet sends:
    <presence/>
romeo sends:
    <message to='juliet@ours.test' type='chat' id='newer'><body>newer</body></message>
juliet gets:
    <presence from='juliet@ours.test/balcony'/>
    <message from='romeo@ours.test/orchard' type='chat' id='0'><body>0</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='1'><body>1</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='2'><body>2</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='3'><body>3</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='4'><body>4</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='5'><body>5</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='6'><body>6</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='7'><body>7</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='8'><body>8</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='9'><body>9</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='10'><body>10</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='11'><body>11</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='12'><body>12</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='13'><body>13</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='14'><body>14</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='15'><body>15</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='16'><body>16</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='17'><body>17</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='18'><body>18</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='19'><body>19</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='20'><body>20</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='21'><body>21</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='22'><body>22</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='23'><body>23</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='24'><body>24</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='25'><body>25</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='26'><body>26</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='27'><body>27</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='28'><body>28</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='29'><body>29</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='30'><body>30</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='31'><body>31</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='32'><body>32</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='33'><body>33</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='34'><body>34</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='35'><body>35</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='36'><body>36</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='37'><body>37</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='38'><body>38</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='39'><body>39</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='40'><body>40</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='41'><body>41</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='42'><body>42</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='43'><body>43</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='44'><body>44</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='45'><body>45</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='46'><body>46</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='47'><body>47</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='48'><body>48</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='49'><body>49</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='50'><body>50</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='51'><body>51</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='52'><body>52</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='53'><body>53</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='54'><body>54</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='55'><body>55</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='56'><body>56</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='57'><body>57</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='58'><body>58</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='59'><body>59</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='60'><body>60</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='61'><body>61</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='62'><body>62</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='63'><body>63</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='64'><body>64</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='65'><body>65</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='66'><body>66</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='67'><body>67</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='68'><body>68</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='69'><body>69</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='70'><body>70</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='71'><body>71</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='72'><body>72</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='73'><body>73</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='74'><body>74</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='75'><body>75</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='76'><body>76</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='77'><body>77</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='78'><body>78</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='79'><body>79</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='80'><body>80</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='81'><body>81</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='82'><body>82</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='83'><body>83</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='84'><body>84</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='85'><body>85</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='86'><body>86</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='87'><body>87</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='88'><body>88</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='89'><body>89</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='90'><body>90</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='91'><body>91</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='92'><body>92</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='93'><body>93</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='94'><body>94</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='95'><body>95</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='96'><body>96</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='97'><body>97</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='98'><body>98</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='99'><body>99</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='100'><body>100</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='101'><body>101</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='102'><body>102</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='103'><body>103</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='104'><body>104</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='105'><body>105</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='106'><body>106</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='107'><body>107</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='108'><body>108</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='109'><body>109</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='110'><body>110</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='111'><body>111</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='112'><body>112</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='113'><body>113</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='114'><body>114</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='115'><body>115</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='116'><body>116</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='117'><body>117</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='118'><body>118</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='119'><body>119</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='120'><body>120</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='121'><body>121</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='122'><body>122</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='123'><body>123</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='124'><body>124</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='125'><body>125</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='126'><body>126</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='127'><body>127</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='128'><body>128</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='129'><body>129</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='130'><body>130</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='131'><body>131</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='132'><body>132</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='133'><body>133</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='134'><body>134</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='135'><body>135</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='136'><body>136</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='137'><body>137</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='138'><body>138</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='139'><body>139</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='140'><body>140</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='141'><body>141</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='142'><body>142</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='143'><body>143</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='144'><body>144</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='145'><body>145</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='146'><body>146</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='147'><body>147</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='148'><body>148</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='149'><body>149</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='150'><body>150</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='151'><body>151</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='152'><body>152</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='153'><body>153</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='154'><body>154</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='155'><body>155</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='156'><body>156</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='157'><body>157</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='158'><body>158</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='159'><body>159</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='160'><body>160</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='161'><body>161</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='162'><body>162</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='163'><body>163</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='164'><body>164</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='165'><body>165</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='166'><body>166</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='167'><body>167</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='168'><body>168</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='169'><body>169</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='170'><body>170</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='171'><body>171</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='172'><body>172</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='173'><body>173</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='174'><body>174</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='175'><body>175</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='176'><body>176</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='177'><body>177</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='178'><body>178</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='179'><body>179</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='180'><body>180</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='181'><body>181</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='182'><body>182</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='183'><body>183</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='184'><body>184</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='185'><body>185</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='186'><body>186</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='187'><body>187</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='188'><body>188</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='189'><body>189</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='190'><body>190</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='191'><body>191</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='192'><body>192</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='193'><body>193</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='194'><body>194</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='195'><body>195</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='196'><body>196</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='197'><body>197</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='198'><body>198</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='199'><body>199</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='200'><body>200</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='201'><body>201</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='202'><body>202</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='203'><body>203</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='204'><body>204</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='205'><body>205</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='206'><body>206</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='207'><body>207</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='208'><body>208</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='209'><body>209</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='210'><body>210</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='211'><body>211</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='212'><body>212</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='213'><body>213</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='214'><body>214</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='215'><body>215</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='216'><body>216</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='217'><body>217</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='218'><body>218</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='219'><body>219</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='220'><body>220</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='221'><body>221</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='222'><body>222</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='223'><body>223</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='224'><body>224</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='225'><body>225</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='226'><body>226</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='227'><body>227</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='228'><body>228</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='229'><body>229</body><delay xmlns='urn:xmpp:delay' from='ours.test' stamp='*'>Offline Storage</delay></message>
    <message from='romeo@ours.test/orchard' type='chat' id='newer'><body>newer</body>...</message>
